/**
 * What is known of models before a program runs, by provider id and then by what a request calls
 * them; for compilers and editors alone. Adapters add theirs.
 * @example declare module '@kinora/core/known-models' { interface KnownProviders { acme: AcmeModels } }
 */
export interface KnownProviders {}

/** A name for `model`: a family, `provider:id`, or any other text. */
export type ModelName =
  | { [Id in keyof KnownProviders]: keyof KnownProviders[Id] & string }[keyof KnownProviders]
  | (string & {});

/** Values of a neutral field: an editor offers what the model takes, and any may be given. */
export type ValuesFor<Name extends string, Field extends string, Any> =
  | (string extends Name ? never : ValueOf<FactsOf<Name>, Field>)
  | Any;

/** `providerOptions` for a model: the wire fields of all that its name may lead to, or any. */
export type OptionsFor<Name extends string> = string extends Name
  ? WireFieldsByProvider
  : [FactsOf<Name>] extends [never]
    ? WireFieldsByProvider
    : { readonly [Id in keyof KnownProviders]?: WireOf<FactsAt<Name, Id>> | undefined };

export type WireFieldsByProvider = Readonly<Record<string, WireFields | undefined>>;

// oxlint-disable-next-line typescript/no-explicit-any -- a spread puts a request for any model under a known name, whose fields take no `unknown`
type WireFields = Readonly<Record<string, any>>;

/**
 * Looked up by inference: an index would have a compiler go through all models while it does not
 * know the name yet.
 */
type FactsAt<Name extends string, Id extends keyof KnownProviders> =
  KnownProviders[Id] extends Record<Name, infer Facts> ? Facts : never;

type FactsOf<Name extends string> = {
  [Id in keyof KnownProviders]: FactsAt<Name, Id>;
}[keyof KnownProviders];

type ValueOf<Facts, Field extends string> =
  Facts extends Record<Field, infer Value> ? Value : never;

type WireOf<Facts> = Facts extends { wire: infer Wire }
  ? { readonly [Field in keyof Wire]?: Wire[Field] | undefined }
  : never;
