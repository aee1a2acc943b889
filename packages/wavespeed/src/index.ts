export type { WaveSpeedModels } from './catalogue/known-models.ts';
export { models } from './models/index.ts';
export { wavespeed } from './wavespeed.ts';
