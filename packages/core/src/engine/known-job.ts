import type { KnownJob } from '../contract/adapter.ts';
import type { Question } from './finding.ts';

/**
 * What endpoints are built from. Links that do not name the job in their path are left out: handles
 * come from strangers too, and any other call would be made with the key, and may cost.
 */
export function knownJob({ ref }: Pick<Question, 'ref'>): KnownJob {
  const name = `/${ref.requestId.split('/').map(encodeURIComponent).join('/')}`;
  const links = Object.entries(ref.links ?? {}).filter(
    ([, link]) => link !== undefined && `${pathOf(link)}/`.includes(`${name}/`),
  );
  return { ...ref, links: Object.fromEntries(links) };
}

function pathOf(link: string): string {
  return URL.canParse(link) ? new URL(link).pathname : '';
}
