import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PublishedPackage } from './published-packages.ts';

/** Lays what the packages bring along or ask for under `folder/node_modules`. */
export function linkLibraries(packages: readonly PublishedPackage[], folder: string): void {
  for (const { folder: source, libraries } of packages) {
    // The workspace's own copy of a library stands for the one a registry would send.
    for (const library of libraries) link(library, join(source, 'node_modules', library), folder);
  }
}

/** Makes `folder/node_modules/<name>` lead to another place, unless it is there already. */
export function link(name: string, source: string, folder: string): void {
  const target = join(folder, 'node_modules', name);
  if (existsSync(target)) return;
  mkdirSync(dirname(target), { recursive: true });
  symlinkSync(source, target);
}
