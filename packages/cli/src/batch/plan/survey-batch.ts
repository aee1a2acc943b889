import { toMicroUsd } from '../../money/usd.ts';
import { UsageError } from '../../command/usage-error.ts';
import { policyFrom } from '../../request/request-from.ts';
import { providerIds } from '../../session/provider-ids.ts';
import { isKeyed, realProviders } from '../../session/providers.ts';
import { printable } from '../../terminal/printable.ts';
import type { BatchCall } from '../batch-options.ts';
import type { BatchSite } from '../batch-site.ts';
import type { ManifestHead } from '../manifest/manifest-rows.ts';
import { lineFilesIn, type LineFiles } from '../read/line-files.ts';
import { showReading } from '../progress/show-reading.ts';
import { planBatch, type BatchPlan } from './plan-batch.ts';
import { pricesBy } from './price-line.ts';

export interface SurveyedBatch {
  readonly plan: BatchPlan;
  readonly files: LineFiles;
}

/** Reads and checks every line, and looks up what is known of each. Pays nothing. */
export async function surveyBatch(
  { options, stops, env, out }: BatchCall,
  { file, folder, earlier, session, maxCostUsd }: BatchSite,
  { batch }: ManifestHead,
): Promise<SurveyedBatch> {
  const files = await filesOf(options.files ?? file.folder);
  const priceOf = pricesBy({
    kinora: session.kinora,
    providers: session.providers,
    keys: session.world === 'sandbox' ? undefined : keysIn(env),
    policy: policyFrom(options),
    isCapped: maxCostUsd !== undefined,
    expectedMicroUsd:
      options.expectedCost === undefined ? undefined : toMicroUsd(options.expectedCost),
  });
  const rows = (earlier?.rows ?? []).filter(({ state }) => state !== 'invalid');
  const reading = showReading(out);
  const plan = await planBatch(file.lines(), rows, {
    onLine: reading.tell,
    files,
    priceOf,
    signal: stops.first,
    store: session.jobs,
    batch,
    folder,
    force: options.force,
    allowDoubleSpend: options.allowDoubleSpend,
    isForgetful: session.store === undefined,
  }).finally(reading.close);
  if (plan.lines.length > 0 || plan.bad.length > 0) return { plan, files };
  throw new UsageError(
    `The batch ${printable(file.name)} holds no line: give it one request per line.`,
  );
}

async function filesOf(folder: string): Promise<LineFiles> {
  try {
    return await lineFilesIn(folder);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The folder of the files cannot be read: ${printable(why)}`);
  }
}

/** Which providers have a key, and which variables would hold one. */
function keysIn(env: NodeJS.ProcessEnv): ReadonlyMap<string, string | undefined> {
  const real = new Map(realProviders().map((provider) => [provider.adapter.id, provider]));
  return new Map(
    providerIds.map((id) => {
      const provider = real.get(id);
      const isReady = provider !== undefined && isKeyed(provider, env);
      return [id, isReady ? undefined : (provider?.adapter.auth.env.join(' or ') ?? '')];
    }),
  );
}
