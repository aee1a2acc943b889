import type { LiveModels, ModelEntry } from 'kinora';
import type { Call } from '../command/command.ts';
import { EXIT, type ExitCode } from '../command/exit-codes.ts';
import { worstExitCode } from '../command/worst-exit-code.ts';
import { missingKeyText } from '../session/missing-key.ts';
import { providerIds } from '../session/provider-ids.ts';
import type { Session } from '../session/session.ts';
import { printable } from '../terminal/printable.ts';
import { liveFile, writeLive } from './live-file.ts';
import type { modelsOptions } from './models-options.ts';

/** Asks the providers what they offer today, keeps it, and says what is new and what is gone. */
export async function syncModels(
  { options, settings, out, stops }: Call<typeof modelsOptions>,
  { kinora, providers }: Pick<Session, 'kinora' | 'providers'>,
): Promise<ExitCode> {
  const asked = options.provider === undefined ? providers : [options.provider];
  const { first: signal } = stops;
  const told = await Promise.all(asked.map((id) => kinora.liveModels(id, { signal })));
  const path = liveFile(settings);
  if (told.some(({ ok }) => ok)) await writeLive(path, told);
  const known = await kinora.models();
  for (const live of told) {
    const news = newsIn(live, known);
    out.result('list', news, () => printable(textOf(news)));
  }
  // Whoever has no key there does not miss its list.
  const codes = told.flatMap((live) => {
    if (live.ok) return live.complete ? EXIT.done : EXIT.partlyDone;
    return live.code === 'missing_key' ? [] : EXIT.failed;
  });
  if (codes.length > 0) out.note(printable(`Kept in ${path}`));
  return codes.length === 0 ? EXIT.usage : worstExitCode(codes);
}

type News = ReturnType<typeof newsIn>;

function newsIn(live: LiveModels, known: readonly ModelEntry[]) {
  if (!live.ok) return live;
  const { provider, models, complete, at } = live;
  const own = known.filter((entry) => entry.provider === provider).map(({ id }) => id);
  const listed = models.map(({ id }) => id);
  const added = listed.filter((id) => !own.includes(id));
  const gone = complete ? own.filter((id) => !listed.includes(id)) : [];
  return { ok: true as const, provider, at, complete, count: listed.length, added, gone };
}

const MOST_NAMED = 5;

function textOf(news: News): string {
  if (!news.ok) {
    const owner = providerIds.find((id) => id === news.provider);
    if (news.code === 'missing_key' && owner !== undefined) return missingKeyText(owner);
    return `${news.provider}: not known: ${news.reason}`;
  }
  const { provider, count, complete, added, gone } = news;
  const part = complete ? '' : ', and more that it did not tell';
  return [
    `${provider}: ${count} video models${part}`,
    namesText(added, 'not in the catalogue'),
    namesText(gone, 'in the catalogue and no longer listed'),
  ]
    .filter((text) => text !== '')
    .join('; ');
}

function namesText(ids: readonly string[], what: string): string {
  if (ids.length === 0) return '';
  const more = ids.length > MOST_NAMED ? ' …' : '';
  return `${ids.length} ${what}: ${ids.slice(0, MOST_NAMED).join(', ')}${more}`;
}
