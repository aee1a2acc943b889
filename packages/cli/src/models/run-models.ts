import type { Call } from '../command/command.ts';
import { EXIT, type ExitCode } from '../command/exit-codes.ts';
import { tableOf } from '../terminal/table.ts';
import { liveFile, readLive } from './live-file.ts';
import { listedIn, unknownIn } from './listed-in.ts';
import { modelRow, MODEL_HEADS, unknownRow } from './model-row.ts';
import type { modelsOptions } from './models-options.ts';
import { syncModels } from './sync-models.ts';

/** Lists what the catalogue knows and what providers have said; nobody is asked but by `--sync`. */
export async function runModels(call: Call<typeof modelsOptions>): Promise<ExitCode> {
  const { words, options, out, open, settings } = call;
  const { sync, ...query } = options;
  const session = await open({ for: 'questions' });
  try {
    if (sync || words.join(' ') === 'sync') return await syncModels(call, session);
    const lists = await readLive(liveFile(settings));
    const found = await session.kinora.models({ ...query, search: words.join(' ') });
    // Where nobody was asked yet, all there is to know is in the catalogue.
    const known = Object.keys(lists).length === 0 ? [] : await session.kinora.models();
    const unknown = unknownIn(lists, known, { ...query, words });
    if (found.length + unknown.length === 0) {
      out.note('No model fits. Fewer words find more.');
      return EXIT.failed;
    }
    if (out.isJson) {
      for (const model of found) {
        out.result('model', { ...model, listed: listedIn(lists, model) }, () => '');
      }
      for (const model of unknown) out.result('model', model, () => '');
    } else {
      const rows = found.map((model) => modelRow(model, listedIn(lists, model)));
      const all = [...rows, ...unknown.map(unknownRow)];
      out.result('models', {}, () => tableOf(out, MODEL_HEADS, all));
    }
    return EXIT.done;
  } finally {
    await session.close();
  }
}
