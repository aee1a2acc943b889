import { fixedOf } from './fixed-of.ts';
import type { ListPrice, Row, WireField } from './row.ts';

/** A catalogue as text: what repeats is said once and counted in base 36. */
export interface Encoded {
  /** One a line. */
  readonly sources: string;
  /** `name {field}`, one a line. */
  readonly fields: string;
  /** Id, task, family, source, fields and the rest, between tabs, one a line. */
  readonly models: string;
}

/** Packs a catalogue; `unpackCatalogue` of the core unpacks it. */
export function encode(rows: readonly Row[]): Encoded {
  const sources = new Map<string, number>();
  const fields = new Map<string, number>();
  const models = rows.map((row) =>
    [
      row.id,
      row.task,
      row.family ?? '',
      indexIn(sources, row.source),
      [...row.fields].map(([name, field]) => indexIn(fields, `${name} ${textOf(field)}`)).join(' '),
      restOf(row),
    ]
      .join('\t')
      .trimEnd(),
  );
  const lines = (each: ReadonlyMap<string, number>) => [...each.keys()].join('\n');
  return { sources: lines(sources), fields: lines(fields), models: models.join('\n') };
}

/** Always in the same order, so that what is the same has the same text. */
function textOf(field: WireField): string {
  const { type, required, media, enum: members, ...rest } = field;
  return JSON.stringify({ type, required, media, enum: members, ...rest });
}

function indexIn(seen: Map<string, number>, text: string): string {
  const index = seen.get(text) ?? seen.size;
  seen.set(text, index);
  return index.toString(36);
}

/** What few rows have, as members of the model. */
function restOf({ id, fields, isPartial, apiVersion, bindings, prices }: Row): string {
  const fixed = fixedOf(id, fields);
  const rest = {
    ...(fixed !== undefined && { fixed }),
    ...(isPartial && { isPartial }),
    ...(apiVersion !== undefined && { apiVersion }),
    ...(bindings !== undefined && { bindings }),
    ...pricesOf(prices),
  };
  return Object.keys(rest).length === 0 ? '' : JSON.stringify(rest);
}

/** A price that holds whatever is sent is the model's; others are kept with what they hold for. */
function pricesOf(prices: readonly ListPrice[]): object {
  const [price] = prices;
  if (price === undefined) return {};
  return prices.length === 1 && price.when === undefined ? { price } : { prices };
}
