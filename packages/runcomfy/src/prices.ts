import { on, route, type BalanceSource, type PriceList, type Prices } from '@kinora/core/adapter';
import { maybe, reads } from '@kinora/core/reader';
import * as z from '@kinora/core/schema';

/** The units seen in the catalogue that are certain to mean ours. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['output', 'video'],
  ['second', 'second'],
]);

/** The base price in a model's entry of the catalogue (command line; ComfyUI nodes). */
const list: PriceList = {
  route: (model) => route`GET /v1/models/${model}`,
  reads: reads(
    z.object({
      model_id: maybe(z.string()),
      base_price_usd: z.number(),
      price_unit: z.string(),
      pricing_note: maybe(z.string()),
    }),
    ({ model_id: model, base_price_usd: usd, price_unit: unit, pricing_note: note }) => [
      { model, usd, per: UNITS.get(unit.trim().toLowerCase()) ?? unit, note },
    ],
  ),
};

/** One wallet for all of RunComfy's products, at another host (official command line). */
const balance: BalanceSource = {
  route: on('account', route`GET /prod/v2/balance`),
  reads: reads(
    z.object({ balance_usd: z.number(), currency: maybe(z.string()) }),
    ({ balance_usd: usd, currency }) => ({ usd, currency }),
  ),
};

export const prices: Prices = { list, balance };
