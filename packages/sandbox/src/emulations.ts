import type { Emulation } from './emulation.ts';
import { fal } from './fal/fal.ts';
import { runcomfy } from './runcomfy/runcomfy.ts';
import { wavespeed } from './wavespeed/wavespeed.ts';

/** Every provider the sandbox emulates. */
export const emulations: readonly Emulation[] = [fal, wavespeed, runcomfy];
