import { isLoopback, isPublicAddress } from './public-address.ts';

/** Names that resolve inside a network only (RFC 6761, RFC 6762, RFC 8375, ICANN's `.internal`). */
const INNER_NAME = /(^|\.)(localhost|local|internal|home\.arpa)$|^[^.]*$/;

const IP_ADDRESS = /^(\[.*\]|[\d.]+)$/;

/**
 * Why a file's link may not be fetched; undefined when it may. It judges the link as written: where
 * a name leads is for the `fetch` in use to check, with `isPublicAddress`.
 */
export function allowedFile(
  url: string,
  { allowLoopback }: { readonly allowLoopback: boolean },
): string | undefined {
  if (!URL.canParse(url)) return 'it is no URL';
  const { protocol, hostname, username, password } = new URL(url);
  const host = hostname.replace(/\.$/, '');
  const isOwn = allowLoopback && isLoopback(host);
  if (protocol !== 'https:' && !(isOwn && protocol === 'http:')) return 'it is not https';
  if (username !== '' || password !== '') return 'it carries a user name or password';
  if (isOwn) return undefined;
  const isOpen = IP_ADDRESS.test(host) ? isPublicAddress(host) : !INNER_NAME.test(host);
  return isOpen ? undefined : 'its address is not public';
}
