import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package that people install; its folder is absolute. */
export interface PublishedPackage {
  readonly name: string;
  readonly folder: string;
  /** Its entry points by subpath, e.g. `./adapter`, as source files in its folder. */
  readonly entryPoints: ReadonlyMap<string, string>;
  /** Its programs by name, as source files in its folder. */
  readonly programs: ReadonlyMap<string, string>;
  /** What installing it brings along or asks for, other than packages of this workspace. */
  readonly libraries: readonly string[];
  readonly version: string;
}

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  /** By the program's name; what is built of `src/main.ts` is `./dist/main.js`. */
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The repository's root, with a slash at its end. */
export const root = new URL('../../..', import.meta.url).pathname;

/** Every package of the workspace that is not private. */
export function publishedPackages(): readonly PublishedPackage[] {
  return globSync('packages/*/package.json', { cwd: root })
    .toSorted()
    .flatMap((path) => {
      // Written by us, and each field read here is one that publishing needs.
      const manifest = JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest;
      if (manifest.private === true) return [];
      return [describe(manifest, join(root, dirname(path)))];
    });
}

function describe(manifest: Manifest, folder: string): PublishedPackage {
  const { name, version, dependencies = {}, peerDependencies = {} } = manifest;
  const libraries = Object.entries({ ...dependencies, ...peerDependencies })
    .filter(([, range]) => !range.startsWith('workspace:'))
    .map(([library]) => library);
  const programs = new Map(
    Object.entries(manifest.bin ?? {}).map(([program, built]) => [program, sourceOf(built)]),
  );
  return { name, version, folder, entryPoints: entries(manifest), programs, libraries };
}

function sourceOf(built: string): string {
  return built.replace('./dist/', './src/').replace(/\.js$/, '.ts');
}

function entries({ name, exports }: Manifest): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(exports).map(([subpath, conditions]) => {
      const source = conditions['@kinora/source'];
      if (source === undefined) throw new Error(`${name}: "${subpath}" has no @kinora/source`);
      return [subpath, source];
    }),
  );
}
