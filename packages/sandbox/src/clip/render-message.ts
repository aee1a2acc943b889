/** What the render worker answers to each spec, one answer for each and in order. */
export type RenderMessage =
  | { readonly kind: 'rendered'; readonly clip: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: string };
