import { defineConfig } from 'vitest/config';
import { closingLine } from './src/closing-line.ts';

const root = new URL('../..', import.meta.url).pathname;
const conditions = ['@kinora/source', 'node', 'import', 'module', 'default'];

export default defineConfig({
  root,
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['packages/*/test/**/*.test.ts'],
    testTimeout: 30_000,
    // Two cores: more workers only take turns.
    maxWorkers: 2,
    reporters: [process.env['CI'] === undefined ? 'default' : 'dot', closingLine()],
  },
});
