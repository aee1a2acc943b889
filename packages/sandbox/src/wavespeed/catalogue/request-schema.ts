import type { Model, WireField } from '@kinora/core/adapter';

/** The schema of a model's input, with WaveSpeed's own keywords for forms. */
export function requestSchema({ fields }: Model) {
  const names = Object.keys(fields);
  return {
    type: 'object',
    required: names.filter((name) => fields[name]?.required === true),
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, property(field)]),
    ),
    'x-order-properties': names,
  };
}

/** A wire field says the same things in the same words; files and choices get a form element. */
function property({ required: _required, media, ...schema }: WireField) {
  const component = componentOf(schema.type, media, schema.enum);
  return component === undefined ? schema : { ...schema, 'x-ui-component': component };
}

function componentOf(
  type: WireField['type'],
  media: WireField['media'],
  members: WireField['enum'],
): string | undefined {
  if (media !== undefined) return type === 'array' ? 'uploaders' : 'uploader';
  return members === undefined ? undefined : 'select';
}
