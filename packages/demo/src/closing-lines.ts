import type { Row } from './run-job.ts';

/** What the demo says last: what was saved, what it would have cost, and how to watch it. */
export function closingLines(
  rows: readonly Row[],
  { folder, seconds }: { readonly folder: string; readonly seconds: number },
  platform: NodeJS.Platform = process.platform,
): readonly string[] {
  const saved = rows.flatMap((row) => row.saved ?? []);
  const lost = rows.length - saved.length;
  const failed = lost === 0 ? '' : `; ${lost} failed`;
  const took = `after ${seconds.toFixed(1)} s`;
  const [first] = saved;
  return [
    `${saved.length} of ${rows.length} videos saved in ${folder}/ ${took}${failed}.`,
    ...(first === undefined
      ? []
      : [priceLine(saved), `Watch one: ${opener(platform)} ${first.path}`]),
  ];
}

/** Prices that nobody publishes are counted, never guessed. */
function priceLine(saved: readonly { readonly priceMicroUsd: number | undefined }[]): string {
  const prices = saved.flatMap(({ priceMicroUsd }) => priceMicroUsd ?? []);
  const without = saved.length - prices.length;
  const rest = without === 0 ? '.' : `; ${without} ${without === 1 ? 'has' : 'have'} none.`;
  if (prices.length === 0) return 'On real accounts: none of these has a list price.';
  const sum = (prices.reduce((total, price) => total + price, 0) / 1e6).toFixed(2);
  const which = prices.length === 1 ? 'the video' : `the ${prices.length} videos`;
  return `On real accounts: $${sum} for ${which} with a list price${rest}`;
}

function opener(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'open';
  return platform === 'win32' ? 'start' : 'xdg-open';
}
