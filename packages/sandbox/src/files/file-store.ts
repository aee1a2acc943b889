import { randomUUID } from 'node:crypto';
import type { Provider } from '../provider.ts';

/** A file the sandbox hands out under `/files/…`, to anybody, without a key. */
export interface StoredFile {
  readonly provider: Provider;
  /** The model that made it; uploads have none. */
  readonly model: string | undefined;
  readonly contentType: string;
  /** The bytes; a clip that has left the renderer's cache is rendered once more. */
  readonly read: () => Promise<Uint8Array>;
}

/** Everything the sandbox stores, by path. */
export interface FileStore {
  /** Stores a job's clip; its path is `/files/<provider>/<id>.mp4`. */
  addClip(id: string, file: StoredFile): string;
  /** Stores what a caller uploaded; its path ends in the name the caller gave. */
  addUpload(upload: Upload): string;
  get(path: string): StoredFile | undefined;
}

export interface Upload {
  readonly provider: Provider;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Uploads are kept in memory: past this, the oldest are forgotten. */
const UPLOAD_BYTES = 1024 ** 3;

export function createFileStore(): FileStore {
  const files = new Map<string, StoredFile>();
  const uploads: { readonly path: string; readonly sizeBytes: number }[] = [];
  let uploadedBytes = 0;
  return {
    addClip(id, file) {
      const path = `/files/${file.provider}/${id}.mp4`;
      files.set(path, file);
      return path;
    },
    addUpload({ provider, name, contentType, bytes }) {
      const path = `/files/${provider}/uploads/${randomUUID()}/${safeName(name)}`;
      files.set(path, { provider, model: undefined, contentType, read: async () => bytes });
      uploads.push({ path, sizeBytes: bytes.length });
      uploadedBytes += bytes.length;
      while (uploadedBytes > UPLOAD_BYTES && uploads.length > 1) {
        const oldest = uploads.shift();
        if (oldest === undefined) break;
        files.delete(oldest.path);
        uploadedBytes -= oldest.sizeBytes;
      }
      return path;
    },
    get: (path) => files.get(path),
  };
}

function safeName(name: string): string {
  const safe = name.replaceAll(/[^A-Za-z0-9._-]/g, '_').slice(-100);
  return /[A-Za-z0-9]/.test(safe) ? safe : 'file';
}
