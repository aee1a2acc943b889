/** Bundles a small program over the built packages, and holds what it loads to limits. */
import type { Bundle } from './sizes/bundle-program.ts';
import { bundleProgram } from './sizes/bundle-program.ts';

// What each is made of is in docs/decisions/0008-what-a-program-weighs.md.
const startLimitBytes = 12_500;
const firstVideoLimitBytes = 66_000;
/** The parts that a first call of `generate` loads. */
const firstVideo = /core\/dist\/(translation|engine|memory-store|send-by-ky)-|fal\/dist\/protocol-/;

// What a program that uses one provider must not carry at its start.
const unwanted = [
  'packages/core/dist/zod-',
  'node_modules/p-queue/',
  'node_modules/ky/',
  'packages/wavespeed/',
  'packages/runcomfy/',
  'packages/sandbox/',
  'packages/testing/',
  'node_modules/mediabunny/',
];

const oneProvider = `
  import { createKinora, fal } from 'kinora';
  const kinora = createKinora({ providers: [fal({ apiKey: 'key' })] });
  const request = { model: 'hunyuan-video', prompt: 'Two cats boxing.' };
  const clip = await kinora.generate(request, { provider: 'fal' });
  console.log(clip.url);
`;

const libraries = `
  import { EventEmitter } from 'eventemitter3';
  import ky from 'ky';
  import PQueue from 'p-queue';
  import * as z from 'zod/mini';
  console.log(ky, PQueue, EventEmitter, z.strictObject({ text: z.string(), count: z.number() }));
`;

const program = await bundleProgram(oneProvider, 'packages/tools');
const running = await bundleProgram(oneProvider, 'packages/tools', firstVideo);
const bare = await bundleProgram(libraries, 'packages/core');
const carried = program.files.filter(({ path }) => unwanted.some((place) => path.includes(place)));
const isSmall = isWithin(program, startLimitBytes) && isWithin(running, firstVideoLimitBytes);

console.log(
  `sizes: a program with one provider starts with ${kilobytes(program.gzipBytes)} gzip, at most ` +
    `${kilobytes(startLimitBytes)}, and has loaded ${kilobytes(running.gzipBytes)} for its first video, ` +
    `at most ${kilobytes(firstVideoLimitBytes)}; its four libraries alone are ${kilobytes(bare.gzipBytes)}`,
);
console.log(`sizes: minified at its start, ${byPackage(program).join(', ')}`);
console.log(`sizes: minified for its first video, ${byPackage(running).join(', ')}`);
for (const { path } of carried) console.error(`The program carries ${path} and does not use it.`);
process.exitCode = isSmall && carried.length === 0 ? 0 : 1;

function isWithin({ gzipBytes, files }: Bundle, limitBytes: number): boolean {
  if (gzipBytes <= limitBytes) return true;
  console.error(`Over ${kilobytes(limitBytes)}. The largest files, minified:`);
  const largest = files.toSorted((a, b) => b.minifiedBytes - a.minifiedBytes).slice(0, 20);
  for (const { path, minifiedBytes } of largest) {
    console.error(`  ${kilobytes(minifiedBytes)}  ${path}`);
  }
  return false;
}

function byPackage({ files }: Bundle): readonly string[] {
  const sizes = new Map<string, number>();
  for (const { path, minifiedBytes } of files) {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)|^packages\/([^/]+)/.exec(path);
    const key = name?.[1] ?? name?.[2] ?? path;
    sizes.set(key, (sizes.get(key) ?? 0) + minifiedBytes);
  }
  return [...sizes]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, bytes]) => `${name} ${kilobytes(bytes)}`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
