import type { Call } from '../command/command.ts';
import { EXIT, type ExitCode } from '../command/exit-codes.ts';
import { tableOf } from '../terminal/table.ts';
import { modelRow, MODEL_HEADS } from './model-row.ts';
import type { modelsOptions } from './models-options.ts';

/** Lists what the tables know; nobody is asked anything. */
export async function runModels(call: Call<typeof modelsOptions>): Promise<ExitCode> {
  const { words, options, out, open } = call;
  const session = await open({ for: 'questions' });
  const found = await session.kinora.models({ ...options, search: words.join(' ') });
  await session.close();
  if (found.length === 0) {
    out.note('No model fits. Fewer words find more.');
    return EXIT.failed;
  }
  if (out.isJson) for (const model of found) out.result('model', model, () => '');
  else out.result('models', {}, () => tableOf(out, MODEL_HEADS, found.map(modelRow)));
  return EXIT.done;
}
