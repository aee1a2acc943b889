import { existsSync, globSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface InstallSize {
  readonly packages: number;
  readonly bytes: number;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** What is on the disk for packages and all that they need, each counted once. */
export function installSize(names: readonly string[], from: string): InstallSize {
  const found = new Set<string>();
  const left = names.map((name) => ({ name, from }));
  for (const { name, from: folder } of left) {
    const place = placeOf(name, folder);
    if (found.has(place)) continue;
    found.add(place);
    left.push(...needsOf(place).map((need) => ({ name: need, from: place })));
  }
  const bytes = [...found].flatMap(sizesIn).reduce((sum, size) => sum + size, 0);
  return { packages: found.size, bytes };
}

/** Where Node finds a package from a folder, links followed. */
function placeOf(name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name);
    if (existsSync(place)) return realpathSync(place);
    if (folder === dirname(folder)) throw new Error(`${name} is not installed for ${from}`);
  }
}

function needsOf(place: string): readonly string[] {
  // Written by its publisher in npm's own format.
  const manifest = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as Manifest;
  const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = manifest;
  const peers = Object.keys(peerDependencies).filter(
    (name) => peerDependenciesMeta[name]?.optional !== true,
  );
  return [...Object.keys(dependencies), ...peers];
}

function sizesIn(place: string): readonly number[] {
  return globSync('**', { cwd: place, exclude: (name) => name === 'node_modules' })
    .map((path) => statSync(join(place, path)))
    .filter((file) => file.isFile())
    .map(({ size }) => size);
}
