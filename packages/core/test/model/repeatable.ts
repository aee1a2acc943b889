import { createHash } from 'node:crypto';
import { vi } from 'vitest';
import { preload } from '../../src/client/preload.ts';

/** Makes a run depend on its seed alone: no real time for hashes and modules, no chance in ids. */
export async function makeRepeatable(): Promise<void> {
  await preload();
  let ids = 0;
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    ids += 1;
    if (array instanceof Uint8Array) new DataView(array.buffer).setUint32(0, ids);
    return array;
  });
  vi.spyOn(crypto.subtle, 'digest').mockImplementation(async (_, data) => {
    const bytes = ArrayBuffer.isView(data) ? new Uint8Array(data.buffer) : new Uint8Array(data);
    return new Uint8Array(createHash('sha256').update(bytes).digest()).buffer;
  });
}
