/** Where a sandbox is reached and by which keys; plain JSON, to be handed to a process. */
export interface Access {
  readonly url: string;
  readonly fal: {
    readonly apiKey: string;
    readonly baseUrl: Readonly<Record<'main' | 'run' | 'rest' | 'api', string>>;
  };
  readonly wavespeed: { readonly apiKey: string; readonly baseUrl: string };
}
