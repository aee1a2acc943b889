import { join } from 'node:path';
import { isKinoraError, type ComparedRequest, type Comparison, type Contender } from 'kinora';
import { confirmSpending } from '../money/confirm.ts';
import { policyFrom } from '../request/request-from.ts';
import type { Session } from '../session/session.ts';
import { createBoard } from '../terminal/board.ts';
import { clipName } from './clip-name.ts';
import type { CompareCall } from './compare-options.ts';
import { contenderTable, spendingQuestion } from './contender-table.ts';
import { showNews } from './show-news.ts';

export interface Wish {
  readonly request: ComparedRequest;
  readonly models: readonly string[];
  readonly folder: string;
}

/** Makes all videos; undefined where the person has said no to the price. */
export async function makeAll(
  call: CompareCall,
  session: Session,
  { request, models, folder }: Wish,
): Promise<Comparison | undefined> {
  const { options, out, stops } = call;
  const { maxCost: maxCostUsd, expectedCost: expectedCostUsd, repeat } = options;
  const board = createBoard(out);
  let hasSaidNo = false;
  try {
    return await session.kinora.compare(request, {
      ...policyFrom(options),
      ...{ models, providers: session.providers, repeat, maxCostUsd, expectedCostUsd },
      saveAs: (contender) => join(folder, 'clips', clipName(contender)),
      signal: stops.first,
      onNews: (news) => showNews(news, { board, out }),
      confirm: async (contenders) => {
        hasSaidNo = !(await confirmed(contenders, call, session));
        return !hasSaidNo;
      },
    });
  } catch (error) {
    if (hasSaidNo && isKinoraError(error) && error.code === 'aborted') return undefined;
    throw error;
  } finally {
    board.close();
  }
}

async function confirmed(
  contenders: readonly Contender[],
  call: CompareCall,
  session: Session,
): Promise<boolean> {
  const { out, options } = call;
  if (out.isJson) for (const each of contenders) out.result('quote', factsOf(each), () => '');
  else out.note(contenderTable(contenders, out));
  const sent = contenders.filter(({ refusal }) => refusal === undefined);
  if (sent.length === 0) return true;
  const { yes: isAgreed, maxCost: maxCostUsd } = options;
  return confirmSpending(call, session, { question: spendingQuestion(sent), isAgreed, maxCostUsd });
}

function factsOf({ provider, model, run, quote }: Contender): object {
  return { ...quote, provider, asked: model, run };
}
