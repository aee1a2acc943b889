import type { Model, WireField } from '@kinora/core/adapter';
import { schemaRules } from '../../models/schema-rules.ts';

/** The schema of a model's input, with the peculiarities of RunComfy's own. */
export function inputSchema({ fields }: Model) {
  return {
    type: 'object',
    title: 'Input',
    required: Object.keys(fields).filter((name) => fields[name]?.required === true),
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, property(name, field)]),
    ),
  };
}

function property(name: string, field: WireField) {
  const { media, type, nullable } = field;
  const words = name.split('_').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return {
    title: words.join(' '),
    description: '',
    ...schemaRules(field),
    // JSON Schema has no such type; the models of RunComfy's own ComfyUI nodes do.
    type: type === 'number' ? 'float' : type,
    ...(media !== undefined && { format: `${media}_uri${type === 'array' ? 's' : ''}` }),
    ...(nullable !== undefined && { nullable }),
  };
}
