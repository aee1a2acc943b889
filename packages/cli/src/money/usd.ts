/** Millionths of a US dollar as people write them: cents at least, and no more digits than told. */
export function usd(microUsd: number): string {
  const [whole = '0', digits = ''] = (microUsd / 1e6).toFixed(6).split('.');
  return `$${whole}.${digits.replace(/0+$/, '').padEnd(2, '0')}`;
}

/** US dollars in whole millionths, as what may be spent is counted: rounded down. */
export function toMicroUsd(dollars: number): number {
  return Math.floor(Number((dollars * 1e6).toPrecision(15)));
}
