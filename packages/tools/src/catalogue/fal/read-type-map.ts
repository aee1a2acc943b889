import type { Comment, Span, TSPropertySignature, TSType } from 'oxc-parser';
import { parseSync } from 'oxc-parser';
import type { WireField } from '../row.ts';
import { readDefault } from './read-default.ts';
import { readFieldType } from './read-field-type.ts';

/** An endpoint of a type map: its wire fields, and the names of what it answers with. */
export interface TypedEndpoint {
  readonly fields: ReadonlyMap<string, WireField>;
  readonly output: readonly string[];
}

/** Reads `EndpointTypeMap` of fal's JavaScript client, as its `endpoints.d.ts` has it. */
export function readTypeMap(path: string, text: string): ReadonlyMap<string, TypedEndpoint> {
  const { program, comments, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new SyntaxError(`${path}: ${error.message}`);
  const types = new Map<string, TSType>();
  for (const statement of program.body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null;
    if (declared?.type !== 'TSTypeAliasDeclaration') continue;
    types.set(declared.id.name, declared.typeAnnotation);
  }
  const source: Source = { types, text, docs: docsByEnd(comments) };
  const endpoints = membersOf(source, types.get('EndpointTypeMap'));
  return new Map(
    endpoints.map((endpoint) => [nameOf(endpoint), readEndpoint(source, typeOf(endpoint))]),
  );
}

interface Source {
  readonly types: ReadonlyMap<string, TSType>;
  readonly text: string;
  readonly docs: ReadonlyMap<number, Comment>;
}

function readEndpoint(source: Source, type: TSType): TypedEndpoint {
  const [input, output] = ['input', 'output'].map((side) => {
    const member = membersOf(source, type).find((each) => nameOf(each) === side);
    return member === undefined ? [] : membersOf(source, typeOf(member));
  });
  const fields = (input ?? []).map(
    (member) => [nameOf(member), readField(source, member)] as const,
  );
  return { fields: new Map(fields), output: (output ?? []).map(nameOf) };
}

function readField(source: Source, member: TSPropertySignature): WireField {
  const name = nameOf(member);
  const doc = docOf(source, member);
  const type = readFieldType(typeOf(member), `${name} ${doc}`);
  const fallback = readDefault(type, doc);
  return {
    ...type,
    ...(!member.optional && { required: true }),
    ...(fallback !== undefined && { default: fallback }),
  };
}

function membersOf({ types }: Source, type: TSType | undefined): TSPropertySignature[] {
  if (type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier') {
    return membersOf({ types, text: '', docs: new Map() }, types.get(type.typeName.name));
  }
  if (type?.type !== 'TSTypeLiteral') return [];
  return type.members.filter((member) => member.type === 'TSPropertySignature');
}

function nameOf({ key }: TSPropertySignature): string {
  if (key.type === 'Identifier') return key.name;
  if (key.type === 'Literal') return String(key.value);
  throw new SyntaxError(`a key that is a ${key.type}`);
}

function typeOf({ typeAnnotation, ...member }: TSPropertySignature): TSType {
  if (typeAnnotation !== null) return typeAnnotation.typeAnnotation;
  throw new SyntaxError(`no type at ${member.start}`);
}

function docsByEnd(comments: readonly Comment[]): ReadonlyMap<number, Comment> {
  return new Map(comments.map((comment) => [comment.end, comment]));
}

/** The text of the comment right above, on one line. */
function docOf({ text, docs }: Source, { start }: Span): string {
  const above = text.slice(0, start).trimEnd().length;
  return (docs.get(above)?.value ?? '').replaceAll(/\s*\n\s*\*?\s*/g, ' ').trim();
}
