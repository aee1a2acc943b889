import { batch } from './batch/batch.ts';
import type { Command } from './command/command.ts';
import { generate } from './commands/generate.ts';
import { models } from './commands/models.ts';
import { sandbox } from './commands/sandbox.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [generate, batch, models, sandbox];
