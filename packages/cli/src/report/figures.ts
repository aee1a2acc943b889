import { usd } from '../money/usd.ts';

/** `4.2 s`, `1 min 5 s`. */
export function seconds(value: number): string {
  if (value < 60) return `${value.toFixed(1)} s`;
  const whole = Math.round(value);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** `1.4 MB`, `890 kB`. */
export function bytes(sizeBytes: number): string {
  if (sizeBytes >= 1e6) return `${(sizeBytes / 1e6).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(sizeBytes / 1e3))} kB`;
}

/** At most two digits after the point, and none that say nothing. */
export function plain(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A price for each second; digits that nobody compares by are left out. */
export function perSecond(microUsd: number): string {
  return usd(Math.round(microUsd / 100) * 100);
}
