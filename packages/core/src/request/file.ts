/** A file on this machine, made by `file(path)` only, so that text from a stranger reads no disk. */
export interface LocalFile {
  readonly [LOCAL_PATH]: string;
}

const LOCAL_PATH: unique symbol = Symbol.for('kinora.local-file');

/**
 * A local file as a media input; read when the job is submitted.
 * @example kinora.generate({ model: 'hunyuan-video', prompt: 'Cats boxing.', image: file('cats.jpg') })
 */
export function file(path: string): LocalFile {
  return { [LOCAL_PATH]: path };
}

export function isLocalFile(value: unknown): value is LocalFile {
  if (typeof value !== 'object' || value === null || !(LOCAL_PATH in value)) return false;
  return typeof value[LOCAL_PATH] === 'string';
}

export function pathOf(local: LocalFile): string {
  return local[LOCAL_PATH];
}

/** The file's last name, and how to read it. */
export function openLocalFile(local: LocalFile): {
  readonly name: string;
  readonly sizeBytes: () => Promise<number>;
  readonly load: () => Promise<Uint8Array<ArrayBuffer>>;
} {
  const path = pathOf(local);
  return {
    name: path.split(/[/\\]/).at(-1) ?? path,
    sizeBytes: async () => {
      const { stat } = await import('node:fs/promises');
      return (await stat(path)).size;
    },
    load: async () => {
      const { readFile } = await import('node:fs/promises');
      return new Uint8Array(await readFile(path));
    },
  };
}
