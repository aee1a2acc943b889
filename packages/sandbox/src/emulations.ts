import type { Emulation } from './emulation.ts';

/** Every provider the sandbox emulates. */
export const emulations: readonly Emulation[] = [];
