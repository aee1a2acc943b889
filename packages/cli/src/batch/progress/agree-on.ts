import { confirmSpending } from '../../money/confirm.ts';
import { usd } from '../../money/usd.ts';
import type { BatchCall } from '../batch-options.ts';
import type { BatchSite } from '../batch-site.ts';
import type { BatchPlan } from '../plan/plan-batch.ts';
import { readPurse } from '../run/purse.ts';
import { batchName } from '../manifest/identify.ts';
import { count } from './tell-plan.ts';

/** Says what is left to make and what it will cost, and asks where somebody can be asked. */
export async function agreeOn(
  call: BatchCall,
  { session, folder, earlier, maxCostUsd }: BatchSite,
  { lines }: BatchPlan,
): Promise<boolean> {
  const { out, options } = call;
  const news = lines.filter(({ task }) => task === 'make');
  const fetched = lines.filter(({ task }) => task === 'fetch').length;
  const done = lines.filter(({ isHere }) => isHere).length;
  const rest = [
    ...(done === 0 ? [] : [`${done} done before`]),
    ...(fetched === 0 ? [] : [`${fetched} under way or to be fetched, at no further cost`]),
  ];
  const price = priceText(news.map(({ estimateMicroUsd }) => estimateMicroUsd));
  const purse = await readPurse(session.jobs, batchName(earlier?.head, folder.path), maxCostUsd);
  const left = purse.leftMicroUsd === undefined ? '' : `, ${usd(purse.leftMicroUsd)} may be spent`;
  const newsText =
    news.length === 0 ? 'Nothing to make' : `${count(news.length, 'video')} to make${price}`;
  out.note(`${[`${newsText}${news.length === 0 ? '' : left}`, ...rest].join('; ')}.`);
  if (news.length === 0) return true;
  const where = session.world === 'sandbox' ? ' on the sandbox' : '';
  const question = `Make ${count(news.length, 'video')}${where}?`;
  return confirmSpending(call, session, { question, isAgreed: options.yes, maxCostUsd });
}

/** Prices that nobody knows are counted, never guessed. */
function priceText(estimates: readonly (number | undefined)[]): string {
  const known = estimates.flatMap((microUsd) => microUsd ?? []);
  const unknown = estimates.length - known.length;
  const sum = usd(known.reduce((total, microUsd) => total + microUsd, 0));
  if (known.length === 0) return ', at prices that are not known';
  return unknown === 0
    ? ` for about ${sum}`
    : ` for about ${sum}, and ${unknown} of them at prices that are not known`;
}
