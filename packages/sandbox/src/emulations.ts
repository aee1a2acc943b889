import type { Emulation } from './emulation.ts';
import { fal } from './fal/fal.ts';

/** Every provider the sandbox emulates. */
export const emulations: readonly Emulation[] = [fal];
