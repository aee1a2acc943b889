/** Whether `url` lies under `base`, on its origin and under its path; only there may a key go. */
export function isUnder(url: string, base: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(base)) return false;
  const { href, protocol } = new URL(base);
  const isHttp = protocol === 'https:' || protocol === 'http:';
  return isHttp && new URL(url).href.startsWith(href.endsWith('/') ? href : `${href}/`);
}
