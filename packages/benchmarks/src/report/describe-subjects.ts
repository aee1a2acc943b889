import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasuredSubject } from '../results.ts';
import { subjects } from '../subjects/subjects.ts';

const modules = join(import.meta.dirname, '../../node_modules');

/** What is installed here to be measured, with its versions. */
export function describeSubjects(): readonly MeasuredSubject[] {
  return subjects.map(({ name, packages, isNeutral }) => ({
    name,
    packages: packages.map((each) => `${each} ${versionOf(each)}`),
    isNeutral,
  }));
}

function versionOf(name: string): string {
  // Written by its publisher; every package has a version.
  const manifest = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  return manifest.version;
}
