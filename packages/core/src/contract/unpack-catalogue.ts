import type { Model, WireField } from './model.ts';

/** A catalogue as text, in which what repeats is said once and counted in base 36. */
export interface PackedCatalogue {
  /** One a line. */
  readonly sources: string;
  /** `name {field}`, one a line. */
  readonly fields: string;
  /** Id, task, family, source, fields and the rest, between tabs, one a line. */
  readonly models: string;
}

/**
 * The models of a packed catalogue, by id. The text is trusted: a generator wrote it.
 * @example unpackCatalogue({ sources: 'page', fields: 'seed {"type":"integer"}', models: 'a/one\ttext-to-video\tone\t0\t0' })
 */
export function unpackCatalogue(packed: PackedCatalogue): Readonly<Record<string, Model>> {
  const sources = packed.sources.split('\n');
  const fields = packed.fields.split('\n').map(readField);
  const models = packed.models.split('\n').map((line) => readModel(line, sources, fields));
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
): readonly [id: string, model: Model] {
  const [id = '', task, family, source = '', indexes = '', rest = ''] = line.split('\t');
  const own = indexes.split(' ').flatMap((index) => {
    const field = fields[Number.parseInt(index, 36)];
    return field === undefined ? [] : [field];
  });
  const model = {
    task,
    ...(family !== '' && { family }),
    fields: Object.fromEntries(own),
    ...(rest !== '' && (JSON.parse(rest) as object)),
    source: sources[Number.parseInt(source, 36)],
  };
  // As above.
  return [id, model as Model];
}
