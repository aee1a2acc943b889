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
  /** The path of a file whose bytes come later; until `store` is called nothing is there. */
  reserveUpload(about: Omit<Upload, 'bytes'>): ReservedUpload;
  get(path: string): StoredFile | undefined;
}

export interface Upload {
  readonly provider: Provider;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface ReservedUpload {
  readonly path: string;
  readonly store: (bytes: Uint8Array) => void;
}

/** Uploads are kept in memory: past this, the oldest are forgotten. */
const UPLOAD_BYTES = 1024 ** 3;

export function createFileStore(): FileStore {
  const files = new Map<string, StoredFile>();
  const uploads = new Map<string, number>();
  const forgetOldest = (): void => {
    const total = [...uploads.values()].reduce((sum, sizeBytes) => sum + sizeBytes, 0);
    const [oldest] = uploads.keys();
    if (total <= UPLOAD_BYTES || oldest === undefined) return;
    uploads.delete(oldest);
    files.delete(oldest);
    forgetOldest();
  };
  const reserveUpload: FileStore['reserveUpload'] = ({ provider, name, contentType }) => {
    const path = `/files/${provider}/uploads/${randomUUID()}/${safeName(name)}`;
    const store = (bytes: Uint8Array): void => {
      files.set(path, { provider, model: undefined, contentType, read: async () => bytes });
      uploads.set(path, bytes.length);
      forgetOldest();
    };
    return { path, store };
  };
  return {
    addClip(id, file) {
      const path = `/files/${file.provider}/${id}.mp4`;
      files.set(path, file);
      return path;
    },
    addUpload({ bytes, ...about }) {
      const { path, store } = reserveUpload(about);
      store(bytes);
      return path;
    },
    reserveUpload,
    get: (path) => files.get(path),
  };
}

function safeName(name: string): string {
  const safe = name.replaceAll(/[^A-Za-z0-9._-]/g, '_').slice(-100);
  return /[A-Za-z0-9]/.test(safe) ? safe : 'file';
}
