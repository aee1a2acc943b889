import type { Model, Price, WireField } from '@kinora/core/adapter';

/** A model as documents describe it; nobody has run it for this package. */
export interface CatalogueModel extends Model {
  /** There are more wire fields than are known. */
  readonly isPartial?: true;
  /** List prices that hold for some requests, where no one price holds for all. */
  readonly prices?: readonly ConditionalPrice[];
}

/** A price for requests with these wire fields. */
export interface ConditionalPrice extends Price {
  readonly when: Readonly<Record<string, string | number | boolean>>;
}

/** Loads RunComfy's catalogue, by endpoint id. A model without fields takes `providerOptions` alone. */
export async function readCatalogue(): Promise<Readonly<Record<string, CatalogueModel>>> {
  const { data } = await import('./data.ts');
  const sources = data.sources.split('\n');
  const fields = data.fields.split('\n').map(readField);
  const models = data.models.split('\n').map((line) => readModel(line, sources, fields));
  return Object.fromEntries(models);
}

type NamedField = readonly [name: string, field: WireField];

function readField(line: string): NamedField {
  const end = line.indexOf(' ');
  // Written by the generator of the data, whose tests read it back.
  return [line.slice(0, end), JSON.parse(line.slice(end)) as WireField];
}

function readModel(
  line: string,
  sources: readonly string[],
  fields: readonly NamedField[],
): readonly [id: string, model: CatalogueModel] {
  const [id = '', task, family, source = '', indexes = '', rest = '{}'] = line.split('\t');
  const own = indexes.split(' ').flatMap((index) => {
    const field = fields[Number.parseInt(index, 36)];
    return field === undefined ? [] : [field];
  });
  const model = {
    task,
    ...(family !== '' && { family }),
    fields: Object.fromEntries(own),
    ...(JSON.parse(rest) as object),
    source: sources[Number.parseInt(source, 36)],
  };
  // As above.
  return [id, model as CatalogueModel];
}
