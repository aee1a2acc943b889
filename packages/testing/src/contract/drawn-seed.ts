/** What stands for chance, so that every run of the suite is the same. */
export const CHANCE = 0.5;

/**
 * The seed of a request that names none, where the model takes any from 1 to 2³¹ - 1.
 * @example minimal: { request: { model: 'acme/reel', prompt: 'A fox.' }, body: { prompt: 'A fox.', seed: DRAWN_SEED } }
 */
export const DRAWN_SEED = 1_073_741_824;
