import type { ReadableReply } from '@kinora/core/adapter';

/** How many price units a reply says were billed: a decimal such as `1.00000000`. */
export function billedUnits({ headers }: ReadableReply): number | undefined {
  const units = headers['x-fal-billable-units'];
  return units !== undefined && /^\d+(\.\d+)?$/.test(units) ? Number(units) : undefined;
}
