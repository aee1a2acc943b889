import type { WireField } from '../catalogue/row.ts';

type Body = Readonly<Record<string, unknown>>;

/** What is wrong with a body by the wire fields of its endpoint; nothing, when it is right. */
export function validateBody(
  fields: ReadonlyMap<string, WireField>,
  body: Body,
  isPartial = false,
): readonly string[] {
  const missing = [...fields].flatMap(([name, { required }]) =>
    required === true && !Object.hasOwn(body, name) ? [`${name} is missing`] : [],
  );
  const wrong = Object.entries(body).flatMap(([name, value]) => {
    const field = fields.get(name);
    if (field === undefined) return isPartial ? [] : [`${name} is no field`];
    return faultsOf(field, value).map((fault) => `${name} ${fault}`);
  });
  return [...missing, ...wrong];
}

function faultsOf(field: WireField, value: unknown): readonly string[] {
  const { type, media, maxSide } = field;
  if (value === null) return field.nullable === true ? [] : ['is null'];
  if (maxSide !== undefined && typeof value === 'object') return faultsOfSize(maxSide, value);
  if (!hasType(type, value)) return [`is no ${type}`];
  if (field.enum !== undefined) return field.enum.includes(value as never) ? [] : ['is no member'];
  if (typeof value === 'number') return faultsOfNumber(field, value);
  if (Array.isArray(value)) return faultsOfList(field, value);
  if (typeof value !== 'string') return [];
  if (media !== undefined) return isLink(value) ? [] : ['is no link'];
  return [...value].length > (field.maxLength ?? Infinity) ? ['is too long'] : [];
}

function hasType(type: WireField['type'], value: unknown): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && !Array.isArray(value);
    case 'number':
      return Number.isFinite(value);
    case 'string':
    case 'boolean':
      return typeof value === type;
    default:
      return type satisfies never;
  }
}

function faultsOfNumber({ minimum, maximum, exclusive }: WireField, value: number) {
  const isLow =
    minimum !== undefined && (exclusive === 'minimum' ? value <= minimum : value < minimum);
  const isHigh =
    maximum !== undefined && (exclusive === 'maximum' ? value >= maximum : value > maximum);
  return isLow || isHigh ? ['is out of range'] : [];
}

function faultsOfList({ minItems = 0, maxItems = Infinity, media }: WireField, list: unknown[]) {
  if (list.length < minItems || list.length > maxItems) return [`has ${list.length} items`];
  return media !== undefined && !list.every(isLink) ? ['holds what is no link'] : [];
}

function faultsOfSize(most: number, size: object): readonly string[] {
  const sides = ['width', 'height'].map((side): unknown => Reflect.get(size, side));
  const isGood = sides.every(
    (side) => Number.isInteger(side) && Number(side) > 0 && Number(side) <= most,
  );
  return isGood && Object.keys(size).length === 2 ? [] : ['is no size'];
}

function isLink(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('https://');
}
