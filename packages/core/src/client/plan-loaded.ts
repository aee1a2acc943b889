import { loadModels } from '../routing/load-models.ts';
import type { Core } from './core.ts';
import { meetModel, meetPartly, type MeetOptions } from './meet-model.ts';
import { planRead, readFor, type Plan } from './plan.ts';

/**
 * Plans with whatever the catalogues know, loaded where the models at hand will not do, else with
 * what the provider says of the model.
 */
export async function planLoaded(
  core: Core,
  request: unknown,
  provider: string | undefined,
  policy: MeetOptions,
): Promise<Plan> {
  const read = readFor(core, request, policy);
  await loadModels(read, core.adapters, provider === undefined ? undefined : [provider]);
  await meetModel(core, read, policy);
  const providers = provider === undefined ? core.adapters.map(({ id }) => id) : [provider];
  await meetPartly(core, read, { providers, signal: policy.signal });
  return planRead(core, read, provider, policy);
}
