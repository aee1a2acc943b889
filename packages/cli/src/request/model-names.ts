import { createKinora } from 'kinora';
import { realProviders } from '../session/providers.ts';

/** Families first, then every provider's own ids; no network. */
export async function modelNames(): Promise<readonly string[]> {
  const models = await createKinora({ providers: realProviders() }).models();
  const families = models.flatMap(({ family }) => family ?? []);
  return [...new Set([...families.toSorted(), ...models.map(({ name }) => name)])];
}
