const SHOWN_OF_DATA = 60;

/** A value as JSON for people; what is data in a link is shown by its beginning and its length. */
export function printed(value: unknown): string {
  const text = JSON.stringify(value, (_, each: unknown) => withoutData(each), 2);
  return text ?? 'nothing';
}

/** The same, and a text as it is. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? String(withoutData(value)) : printed(value);
}

function withoutData(value: unknown): unknown {
  const isData = typeof value === 'string' && /^data:/i.test(value) && value.length > SHOWN_OF_DATA;
  if (!isData) return value;
  return `${value.slice(0, SHOWN_OF_DATA)}… (${value.length} characters)`;
}
