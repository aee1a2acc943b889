import { bindingsOf } from '../bindings.ts';
import { familiesOf } from '../families.ts';
import { readFields } from '../read-fields.ts';
import { readPrices } from '../read-prices.ts';
import { readSource } from '../read-source.ts';
import { readTable } from '../read-table.ts';
import type { ListPrice, Row, WireField } from '../row.ts';
import { subjectOf } from '../subject-of.ts';
import { correctField } from './correct-field.ts';
import { isVideoEndpoint } from './is-video-endpoint.ts';
import { readClientTypes } from './read-client-types.ts';
import { taskOf } from './task-of.ts';

/** fal's video endpoints: the types of its client, brought up to date and corrected. */
export function readFal(): readonly Row[] {
  const sources = { types: readTypes(), newer: readNewer(), facts: readFacts() };
  const prices = readPriceTable();
  const familyOf = familiesOf('fal');
  const exceptionsOf = bindingsOf('fal');
  const ids = new Set(Object.values(sources).flatMap((source) => [...source.keys()]));
  return [...ids].toSorted().map((id) => {
    const fields = fieldsOf(id, sources);
    const task = taskOf(id, fields, sources.facts.get(id)?.category);
    const subject = task === 'reference-to-video' ? soleImage(fields) : undefined;
    const bindings = exceptionsOf(id) ?? (subject === undefined ? undefined : subjectOf(subject));
    return {
      id,
      task,
      family: familyOf(id),
      fields,
      isPartial: false,
      prices: prices.get(id) ?? [],
      ...(bindings !== undefined && { bindings }),
      source: NAMES.filter(([name]) => sources[name].has(id))
        .map(([, said]) => said)
        .join('; '),
    };
  });
}

interface Sources {
  readonly types: ReadonlyMap<string, Fields>;
  readonly newer: ReadonlyMap<string, { readonly dropped: readonly string[]; fields: Fields }>;
  readonly facts: ReadonlyMap<string, { readonly category: string; fields: Fields }>;
}

type Fields = ReadonlyMap<string, WireField>;

const NAMES = [
  ['types', 'official client 1.10.1'],
  ['newer', 'fal-js types of 2026-08-02'],
  ['facts', 'OpenAPI of 2026-01-26'],
] as const satisfies readonly (readonly [keyof Sources, string])[];

function readTypes(): Sources['types'] {
  const videos = [...readClientTypes()].filter(([id, endpoint]) => isVideoEndpoint(id, endpoint));
  return new Map(videos.map(([id, { fields }]) => [id, fields]));
}

function readNewer(): Sources['newer'] {
  const path = 'fal-types-2026-08.tsv';
  const rows = readTable(path, readSource(path), ['id', 'dropped', 'fields']);
  return new Map(
    rows.map(({ id, dropped, fields }) => [
      id,
      { dropped: dropped.split(' '), fields: readFields(fields) },
    ]),
  );
}

function readFacts(): Sources['facts'] {
  const path = 'fal-openapi-2026-01.tsv';
  const rows = readTable(path, readSource(path), ['id', 'category', 'whole', 'fields']);
  return new Map(
    rows.map(({ id, category, fields }) => [id, { category, fields: readFields(fields) }]),
  );
}

function readPriceTable(): ReadonlyMap<string, readonly ListPrice[]> {
  const path = 'fal-prices.tsv';
  const rows = readTable(path, readSource(path), ['id', 'prices', 'source']);
  return new Map(rows.map(({ id, prices, source }) => [id, readPrices(prices, source)]));
}

/** The newest list of fields wins; the OpenAPI documents know their types best. */
function fieldsOf(id: string, { types, newer, facts }: Sources): Fields {
  const typed = types.get(id);
  const changes = newer.get(id);
  const stated = facts.get(id)?.fields;
  if (typed === undefined && changes === undefined) return stated ?? new Map();
  const kept = [...(typed ?? [])].filter(([name]) => changes?.dropped.includes(name) !== true);
  const current = new Map([...kept, ...(changes?.fields ?? [])]);
  return new Map(
    [...current].map(([name, field]) => [name, correctField(field, stated?.get(name))]),
  );
}

/** The image of a model that takes one and no list of them. */
function soleImage(fields: Fields): string | undefined {
  const images = [...fields].filter(([, { media }]) => media === 'image');
  const [only] = images;
  return images.length === 1 && only?.[1].type === 'string' ? only[0] : undefined;
}
