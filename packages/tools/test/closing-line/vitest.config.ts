import { defineConfig } from 'vitest/config';
import { closingLine } from '../../src/closing-line.ts';

export default defineConfig({
  root: import.meta.dirname,
  test: { include: ['*.sample.ts'], reporters: ['default', closingLine()] },
});
