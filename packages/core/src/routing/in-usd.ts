/** Millionths of a US dollar as people write them: `$0.40`, `$0.0125`. */
export function inUsd(microUsd: number): string {
  const [whole, micros = ''] = (microUsd / 1e6).toFixed(6).split('.');
  return `$${whole}.${micros.slice(0, 2)}${micros.slice(2).replace(/0+$/, '')}`;
}
