import type { WireField } from './row.ts';

/** Writes wire fields in the notation that read-fields.ts reads. */
export function writeFields(fields: ReadonlyMap<string, WireField>): string {
  return [...fields].map(([name, field]) => writeField(name, field)).join('; ');
}

function writeField(name: string, field: WireField): string {
  const { required, nullable, enum: members, maxLength, maxItems } = field;
  const most = field.type === 'array' ? maxItems : maxLength;
  const isText = field.type === 'string';
  return [
    name,
    required === true ? '*' : '',
    nullable === true ? '?' : '',
    `:${wordOf(field)}`,
    members === undefined ? '' : `{${members.map((each) => writeValue(each, isText)).join(',')}}`,
    writeRange(field),
    field.maxSide === undefined ? '' : `@${field.maxSide}`,
    field.minItems === undefined ? '' : `>=${field.minItems}`,
    most === undefined ? '' : `<=${most}`,
    field.default === undefined ? '' : `=${writeValue(field.default, isText)}`,
  ].join('');
}

function writeRange({ minimum, maximum, exclusive }: WireField): string {
  if (minimum === undefined && maximum === undefined) return '';
  const [opening, closing] = [
    exclusive === 'minimum' ? '(' : '[',
    exclusive === 'maximum' ? ')' : ']',
  ];
  return `${opening}${minimum ?? ''}..${maximum ?? ''}${closing}`;
}

const words = {
  string: 'str',
  integer: 'int',
  number: 'num',
  boolean: 'bool',
  array: 'list',
  object: 'obj',
} as const satisfies Readonly<Record<WireField['type'], string>>;

function wordOf({ type, media }: WireField): string {
  if (media === undefined) return words[type];
  return type === 'array' ? `${media}s` : media;
}

function writeValue(value: unknown, isText: boolean): string {
  const isBare = isText && typeof value === 'string' && /^[\w.:+/*-]+$/.test(value);
  return isBare ? value : JSON.stringify(value);
}
