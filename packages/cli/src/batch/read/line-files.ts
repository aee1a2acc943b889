import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { file, type FieldIssue } from 'kinora';
import { shown } from '../shown.ts';

/** Finds the files that the lines of a batch name. */
export interface LineFiles {
  /** The request with files in place of paths, and the same as plain JSON that fits any disk. */
  readonly find: (request: Readonly<Record<string, unknown>>) => Promise<FoundFiles>;
}

export interface FoundFiles {
  readonly request: Readonly<Record<string, unknown>>;
  readonly portable: Readonly<Record<string, unknown>>;
  readonly issues: readonly FieldIssue[];
}

const MEDIA_FIELDS = ['image', 'lastImage', 'video', 'audio'];

/**
 * Paths are read from `folder` on and never lead out of it, not by `..` and not by a link: a batch
 * that somebody else has written must not send off what lies elsewhere on this disk.
 */
export async function lineFilesIn(folder: string): Promise<LineFiles> {
  const root = await realpath(folder);
  return {
    async find(given) {
      const [request, portable] = [{ ...given }, { ...given }];
      const issues: FieldIssue[] = [];
      const exchange = async (field: string, value: unknown): Promise<Exchange> => {
        if (typeof value !== 'string' || isLink(value)) return { media: value, plain: value };
        const found = await within(root, value);
        if ('path' in found) return { media: file(found.path), plain: { file: found.name } };
        issues.push({ field, ...found });
        return { media: value, plain: value };
      };
      for (const field of MEDIA_FIELDS) {
        if (!Object.hasOwn(given, field)) continue;
        const { media, plain } = await exchange(field, given[field]);
        [request[field], portable[field]] = [media, plain];
      }
      const { references } = given;
      if (Array.isArray(references)) {
        const all: Exchange[] = [];
        for (const each of references) all.push(await exchangeReference(each, exchange));
        request['references'] = all.map(({ media }) => media);
        portable['references'] = all.map(({ plain }) => plain);
      }
      return { request, portable, issues };
    },
  };
}

interface Exchange {
  readonly media: unknown;
  readonly plain: unknown;
}

async function exchangeReference(
  reference: unknown,
  exchange: (field: string, value: unknown) => Promise<Exchange>,
): Promise<Exchange> {
  const isNamed = typeof reference === 'object' && reference !== null && 'media' in reference;
  if (!isNamed) return exchange('references', reference);
  const { media, plain } = await exchange('references', reference.media);
  return { media: { ...reference, media }, plain: { ...reference, media: plain } };
}

/** A letter and a colon begin a path on Windows. */
function isLink(text: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(text);
}

async function within(
  root: string,
  given: string,
): Promise<{ path: string; name: string } | Omit<FieldIssue, 'field'>> {
  const rule = `a file in ${root}, where paths start (--files chooses another folder)`;
  const refuse = (why: string) => ({ given: `${shown(given)}, which ${why}`, allowed: rule });
  if (given.includes('\0')) return refuse('is no path');
  const path = resolve(root, given);
  const name = relative(root, path).split(sep).join('/');
  try {
    // An outsider's path is not even looked at, so that nobody learns what is there.
    if (isOutside(name)) return refuse('lies outside');
    if (isOutside(relative(root, await realpath(path)))) return refuse('leads outside');
    const { isFile, size } = await facts(path);
    if (!isFile) return refuse('is no file');
    return size === 0 ? refuse('is empty') : { path, name };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    return refuse(code === 'ENOENT' ? 'is not there' : `cannot be read: ${code}`);
  }
}

async function facts(path: string): Promise<{ isFile: boolean; size: number }> {
  const found = await stat(path);
  return { isFile: found.isFile(), size: found.size };
}

function isOutside(name: string): boolean {
  return name === '' || name === '..' || /^\.\.[/\\]/.test(name) || isAbsolute(name);
}
