import { statfsSync } from 'node:fs';

/** Types of file systems that are elsewhere, as Linux numbers them in `linux/magic.h`. */
const NETWORK_TYPES: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0x00c36400, 'Ceph'],
  [0x5346414f, 'AFS'],
]);

/** Throws for a file on a network disk: WAL needs memory that all processes share. */
export function refuseNetworkDisk(
  path: string,
  typeOf: (path: string) => number = (at) => statfsSync(at).type,
): void {
  // Other systems number their file systems otherwise.
  if (process.platform !== 'linux') return;
  const name = NETWORK_TYPES.get(typeOf(path) >>> 0);
  if (name !== undefined) {
    throw new Error(`it lies on a network disk (${name}), where SQLite cannot lock; move it`);
  }
}
