/** Whether `url` lies on the origin of `base`; only there may a key go. */
export function sameOrigin(url: string, base: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(base)) return false;
  const { origin } = new URL(url);
  return origin !== 'null' && origin === new URL(base).origin;
}
