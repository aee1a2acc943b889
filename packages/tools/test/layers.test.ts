import { describe, expect, it } from 'vitest';
import { checkLayers } from '../src/layers/check-layers.ts';
import { readSourceTree } from '../src/layers/source-tree.ts';

function broken(files: Readonly<Record<string, string>>): readonly string[] {
  const tree = readSourceTree(new Map(Object.entries(files)));
  return checkLayers(tree).map(({ path, line, rule }) => `${path}:${line} ${rule}`);
}

describe('the layers inside core', () => {
  it('lets a folder import the folders below it and its own files', () => {
    const files = {
      'packages/core/src/engine/check.ts': `
        import { call } from './call.ts';
        import { codeOf } from '../errors/code-of.ts';
        import { trustedUrl } from '../transport/trusted-url.ts';`,
      'packages/core/src/client/create-kinora.ts': `import { wait } from '../flow/wait.ts';`,
    };
    expect(broken(files)).toEqual([]);
  });

  it('refuses an import of a folder above, at its line', () => {
    const files = {
      'packages/core/src/errors/kinora-error.ts': `// Why.\nimport { wait } from '../flow/wait.ts';`,
    };
    expect(broken(files)).toEqual([
      "packages/core/src/errors/kinora-error.ts:2 imports '../flow/wait.ts': errors may import errors, request, job",
    ]);
  });

  it('lets a port be imported as a type and not as a value', () => {
    const path = 'packages/core/src/engine/check.ts';
    const port = '../store/store.ts';
    expect(broken({ [path]: `import type { Store } from '${port}';` })).toEqual([]);
    expect(broken({ [path]: `import { type Store } from '${port}';` })).toEqual([]);
    expect(broken({ [path]: `export type S = import('${port}').Store;` })).toEqual([]);
    const rule = `${path}:1 imports '${port}': engine may import it only as a type`;
    expect(broken({ [path]: `import { openStore } from '${port}';` })).toEqual([rule]);
    expect(broken({ [path]: `export { openStore } from '${port}';` })).toEqual([rule]);
    expect(broken({ [path]: `await import('${port}');` })).toEqual([rule]);
    expect(broken({ [path]: `import '${port}';` })).toEqual([rule]);
  });

  it('lets only the client import what stands behind a port', () => {
    const text = `import { kyTransport } from '../transport/ky-transport.ts';`;
    expect(broken({ 'packages/core/src/client/create-kinora.ts': text })).toEqual([]);
    expect(broken({ 'packages/core/src/engine/exchange.ts': text })).toEqual([
      "packages/core/src/engine/exchange.ts:1 imports '../transport/ky-transport.ts': only the client wires it in; take it through its port",
    ]);
  });

  it('lets only the entry points import the client', () => {
    const text = `export { createKinora } from './client/create-kinora.ts';`;
    expect(broken({ 'packages/core/src/index.ts': text })).toEqual([]);
    expect(broken({ 'packages/core/src/job/handle.ts': text.replace('./', '../') })).toEqual([
      "packages/core/src/job/handle.ts:1 imports '../client/create-kinora.ts': job may import errors, request, job",
    ]);
  });

  it('refuses a folder that the rules do not know', () => {
    const files = {
      'packages/core/src/magic/spell.ts': `import { codeOf } from '../errors/code-of.ts';`,
    };
    expect(broken(files)).toEqual([
      "packages/core/src/magic/spell.ts:1 imports '../errors/code-of.ts': core/src/magic has no row in the layer rules",
    ]);
  });

  it('reads imports by parsing, so text that looks like one is not one', () => {
    const files = {
      'packages/core/src/errors/text.ts': `// import '../flow/wait.ts'
        export const text = "import '../client/create-kinora.ts'";`,
    };
    expect(broken(files)).toEqual([]);
  });
});

describe('libraries', () => {
  it.each([
    ['flow/lane.ts', `import PQueue from 'p-queue';`],
    ['transport/send-by-ky.ts', `import ky from 'ky';`],
    ['job/job.ts', `import { EventEmitter } from 'eventemitter3';`],
    ['media/probe.ts', `export const probe = () => import('mediabunny');`],
    ['media/save.ts', `export const open = () => import('node:fs/promises');`],
    ['request/file.ts', `export const open = () => import('node:fs/promises');`],
    ['request/video-request.ts', `import * as z from 'zod/mini';`],
  ])('core/src/%s may hold %s', (name, text) => {
    expect(broken({ [`packages/core/src/${name}`]: text })).toEqual([]);
  });

  it.each([
    ['flow/wait.ts', 'p-queue', 'in core only flow/lane.ts may import it'],
    ['client/send.ts', 'ky', 'in core only transport/send-by-ky.ts may import it'],
    ['flow/wait.ts', 'eventemitter3', 'in core only job/ may import it'],
    ['engine/check.ts', 'mediabunny', 'in core only media/ may import it'],
    ['media/probe.ts', 'mediabunny', 'here only by `await import()`'],
    ['media/save.ts', 'node:fs', 'here only by `await import()`'],
    ['request/media.ts', 'node:fs', 'in core only media/ and request/file.ts may import it'],
    ['request/read.ts', 'zod', "import 'zod/mini': it is a fifteenth of the size"],
  ])('core/src/%s may not import %s statically', (name, library, rule) => {
    const path = `packages/core/src/${name}`;
    expect(broken({ [path]: `import '${library}';` })).toEqual([
      `${path}:1 imports '${library}': ${rule}`,
    ]);
  });

  it('a library that core does not name is refused', () => {
    const files = { 'packages/core/src/flow/wait.ts': `import 'left-pad';` };
    expect(broken(files)).toEqual([
      "packages/core/src/flow/wait.ts:1 imports 'left-pad': core may import only ky, p-queue, eventemitter3, zod/mini, mediabunny, its own files",
    ]);
  });
});

describe('packages', () => {
  it('lets an adapter import only the contract, zod/mini and its own files', () => {
    const path = 'packages/fal/src/fal.ts';
    const rule =
      'fal may import only @kinora/core/adapter, @kinora/core/catalogue, @kinora/core/reader, @kinora/core/schema, its own files';
    expect(
      broken({
        [path]: `import { defineAdapter } from '@kinora/core/adapter';
          import * as z from '@kinora/core/schema';
          import { models } from './models/index.ts';`,
      }),
    ).toEqual([]);
    expect(broken({ [path]: `import 'ky';` })).toEqual([`${path}:1 imports 'ky': ${rule}`]);
    expect(broken({ [path]: `import '@kinora/core';` })).toEqual([
      `${path}:1 imports '@kinora/core': ${rule}`,
    ]);
    expect(broken({ [path]: `import 'node:fs';` })).toEqual([
      `${path}:1 imports 'node:fs': fal loads in browsers too`,
    ]);
  });

  it('refuses an adapter or its name in core', () => {
    const path = 'packages/core/src/client/create-kinora.ts';
    const nameIn = (text: string) => broken({ [path]: text }).length;
    expect(broken({ [path]: `import '@kinora/fal';` })).toEqual([
      `${path}:1 core names no provider, and this line says 'fal'`,
      `${path}:1 imports '@kinora/fal': core may import only ky, p-queue, eventemitter3, zod/mini, mediabunny, its own files`,
    ]);
    expect(nameIn('// as WaveSpeed does')).toBe(1);
    expect(nameIn('process.env.FAL_KEY;')).toBe(1);
    expect(nameIn('export const fallback = false; // default, a fall')).toBe(0);
  });

  it('lets the sandbox import the tables of an adapter and not its code', () => {
    const path = 'packages/sandbox/src/fal/routes.ts';
    expect(broken({ [path]: `import { models } from '@kinora/fal/models';` })).toEqual([]);
    expect(broken({ [path]: `import { fal } from '@kinora/fal';` })).toHaveLength(1);
  });

  it('refuses a path into another package, in tests too', () => {
    const path = 'packages/fal/test/fal.test.ts';
    expect(broken({ [path]: `import '../../core/src/index.ts';` })).toEqual([
      `${path}:1 imports '../../core/src/index.ts': another package is imported by its name, not by a path`,
    ]);
    expect(broken({ [path]: `import '@kinora/testing'; import 'vitest';` })).toEqual([]);
  });

  it('refuses a package that the rules do not know', () => {
    const path = 'packages/acme/src/index.ts';
    expect(broken({ [path]: `import '@kinora/core/adapter';` })).toEqual([
      `${path}:1 imports '@kinora/core/adapter': packages/acme has no row in the layer rules`,
    ]);
  });
});

describe('names and cycles', () => {
  it.each(['utils/text.ts', 'flow/helpers.ts', 'common.test.ts'])('refuses the name %s', (name) => {
    expect(broken({ [`packages/core/src/${name}`]: '' })).toHaveLength(1);
  });

  it('reports files that import each other, with the whole way round', () => {
    const files = {
      'packages/core/src/job/a.ts': `import './b.ts';`,
      'packages/core/src/job/b.ts': `\nimport '../errors/c.ts';`,
      'packages/core/src/errors/c.ts': `import '../job/b.ts';`,
    };
    expect(broken(files)).toEqual([
      'packages/core/src/job/b.ts:2 files import each other: packages/core/src/job/b.ts → packages/core/src/errors/c.ts → packages/core/src/job/b.ts',
    ]);
  });

  it('says which file could not be parsed', () => {
    expect(() => broken({ 'packages/core/src/job/a.ts': 'const = ;' })).toThrow(
      /^packages\/core\/src\/job\/a\.ts: /,
    );
  });
});
