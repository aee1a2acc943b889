/**
 * Networks that are no part of the public internet, as `[first two bytes masked, mask]`.
 * Source: IANA IPv4 Special-Purpose Address Registry, multicast and class E.
 */
const CLOSED_IPV4 = [
  [0x0000, 0xff00],
  [0x0a00, 0xff00],
  [0x6440, 0xffc0],
  [0x7f00, 0xff00],
  [0xa9fe, 0xffff],
  [0xac10, 0xfff0],
  [0xc000, 0xffff],
  [0xc058, 0xffff],
  [0xc0a8, 0xffff],
  [0xc612, 0xfffe],
  [0xc633, 0xffff],
  [0xcb00, 0xffff],
  [0xe000, 0xe000],
] as const;

/**
 * Global unicast is 2000::/3; of it, 2001:0000::/23 (Teredo and protocol use), 2001:db8::/32 and
 * 3fff::/20 (documentation) and 2002::/16 (an IPv4 address inside) are closed. All else is outside:
 * loopback, link-local, unique-local, IPv4-mapped and NAT64 addresses.
 */
const OPEN_IPV6 = /^(?!2001:(:|[\da-f]{1,2}:|1[\da-f]{2}:|db8:)|2002:|3fff:)[23][\da-f]{3}:/;

/** Whether an IP address, as `URL` writes it in `hostname`, is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const ipv4 = readIpv4(address);
  if (ipv4 === undefined) return OPEN_IPV6.test(address.replace('[', ''));
  return CLOSED_IPV4.every(([network, mask]) => (ipv4 & mask) !== network);
}

/** Whether an IP address or the name `localhost` means this machine. */
export function isLoopback(host: string): boolean {
  const ipv4 = readIpv4(host);
  return ipv4 === undefined ? ['localhost', '[::1]', '::1'].includes(host) : ipv4 >> 8 === 127;
}

/** The first two of an IPv4 address's bytes, all that tells networks apart here. */
function readIpv4(address: string): number | undefined {
  const found = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(address);
  return found === null ? undefined : Number(found[1]) * 256 + Number(found[2]);
}
