/** What one folder of core may import: values from some places, and types from some more. */
interface FolderRule {
  readonly values: readonly string[];
  readonly types?: readonly string[];
}

const foundation = ['errors', 'request', 'job'];

/** The folders of core, lowest first; a folder may always import its own files. */
export const coreFolders: Readonly<Record<string, FolderRule>> = {
  errors: { values: foundation },
  request: { values: foundation },
  job: { values: foundation },
  transport: { values: foundation },
  contract: { values: foundation },
  store: { values: foundation, types: ['contract'] },
  media: { values: ['transport', ...foundation], types: ['flow/clock.ts'] },
  engine: { values: ['contract', 'transport', ...foundation], types: ['store', 'flow/clock.ts'] },
  reconcile: { values: ['engine', 'contract', 'transport', ...foundation], types: ['store'] },
  discovery: { values: ['engine', 'contract', ...foundation] },
  steps: {
    values: ['reconcile', 'engine', 'contract', 'store', 'transport', 'media', ...foundation],
    types: ['flow/clock.ts'],
  },
  flow: { values: ['steps', 'engine', 'contract', 'transport', 'store', ...foundation] },
  routing: { values: ['flow', 'engine', 'contract', 'store', ...foundation], types: ['transport'] },
  webhooks: {
    values: ['engine', 'contract', 'transport', 'store/later-known.ts', ...foundation],
    types: ['store', 'flow/clock.ts'],
  },
  client: {
    values: [
      ...['discovery', 'routing', 'webhooks', 'flow', 'steps', 'reconcile', 'engine', 'contract'],
      ...['store', 'transport', 'media', ...foundation],
    ],
  },
};

/** What stands behind a port, so that only the client, which wires it in, imports it. */
export const wiredByClient: readonly string[] = [
  'transport/ky-transport.ts',
  'store/memory-store.ts',
];

/** Entry points of core; they re-export, so they may import anything. */
export const coreEntryPoints: readonly string[] = [
  'index.ts',
  'adapter.ts',
  'catalogue.ts',
  'reader.ts',
  'store.ts',
  'schema.ts',
];

/** What the sources of a package may import from outside, other than Node's own modules. */
interface PackageRule {
  readonly workspace: readonly string[];
  /** Absent: whatever its package.json declares. */
  readonly libraries?: readonly string[];
}

const adapter: PackageRule = {
  workspace: ['adapter', 'catalogue', 'reader', 'schema'].map((part) => `@kinora/core/${part}`),
  libraries: [],
};

/** The packages, lowest first. */
export const packages: Readonly<Record<string, PackageRule>> = {
  core: {
    workspace: [],
    libraries: ['ky', 'p-queue', 'eventemitter3', 'zod/mini', 'mediabunny'],
  },
  wavespeed: adapter,
  fal: adapter,
  runcomfy: adapter,
  kinora: {
    workspace: ['@kinora/core', '@kinora/wavespeed', '@kinora/fal', '@kinora/runcomfy'],
    libraries: [],
  },
  sqlite: { workspace: ['@kinora/core/store'], libraries: [] },
  testing: { workspace: ['@kinora/core', '@kinora/core/adapter', '@kinora/core/store'] },
  // The emulation shares the adapters' tables and none of their code, or it would prove nothing.
  sandbox: {
    workspace: [
      '@kinora/core',
      '@kinora/core/adapter',
      '@kinora/wavespeed/catalogue',
      '@kinora/wavespeed/models',
      '@kinora/fal/catalogue',
      '@kinora/fal/models',
      '@kinora/runcomfy/catalogue',
      '@kinora/runcomfy/models',
    ],
  },
  cli: { workspace: ['kinora', '@kinora/sandbox', '@kinora/sqlite'] },
  demo: { workspace: ['kinora', '@kinora/sandbox'] },
  soak: { workspace: ['kinora', '@kinora/sandbox', '@kinora/sqlite'] },
  benchmarks: {
    workspace: ['kinora', '@kinora/core', '@kinora/sandbox', '@kinora/sqlite', '@kinora/testing'],
  },
  // The table of providers in README.md is written from the adapters themselves.
  tools: { workspace: ['kinora', '@kinora/core/adapter'] },
};

/** Packages whose sources load in browsers and workers, so they hold no `node:` import. */
export const portable: readonly string[] = ['wavespeed', 'fal', 'runcomfy', 'kinora'];

/** Modules that no source imports, each with what to do instead. */
export const banned: Readonly<Record<string, string>> = {
  zod: "import 'zod/mini': it is a fifteenth of the size",
};

/** Libraries that one place of core wraps; `lazy` ones may only be loaded when first used. */
export const wrapped: Readonly<
  Record<string, { readonly in: readonly string[]; readonly lazy?: true }>
> = {
  'p-queue': { in: ['flow/lane.ts'] },
  ky: { in: ['transport/send-by-ky.ts'] },
  eventemitter3: { in: ['job/'] },
  mediabunny: { in: ['media/'], lazy: true },
  // Core loads in browsers and workers.
  'node:': { in: ['media/', 'request/file.ts'], lazy: true },
};

/** Words that core's sources never hold: it knows providers only through their adapters. */
export const providerName = /wavespeed|runcomfy|(?<![a-z])fal(?![a-z])/i;

/** Names that say nothing of what a file or folder is for. */
export const vagueNames: readonly string[] = [
  'utils',
  'util',
  'common',
  'helpers',
  'helper',
  'misc',
];
