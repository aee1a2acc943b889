import type { Model, WireField } from '@kinora/core/adapter';
import { schemaRules } from '../../models/schema-rules.ts';

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

/** Files and choices get a form element. */
function property(field: WireField) {
  const { media, nullable } = field;
  const component = componentOf(field.type, media, field.enum);
  return {
    ...schemaRules(field),
    ...(field.type === 'array' && media !== undefined && { items: { type: 'string' } }),
    ...(nullable !== undefined && { nullable }),
    ...(component !== undefined && { 'x-ui-component': component }),
  };
}

function componentOf(
  type: WireField['type'],
  media: WireField['media'],
  members: WireField['enum'],
): string | undefined {
  if (media !== undefined) return type === 'array' ? 'uploaders' : 'uploader';
  return members === undefined ? undefined : 'select';
}
