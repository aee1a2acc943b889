import { batch } from './batch/batch.ts';
import type { Command } from './command/command.ts';
import { cancel } from './commands/cancel.ts';
import { compare } from './commands/compare.ts';
import { doctor } from './commands/doctor.ts';
import { generate } from './commands/generate.ts';
import { jobs } from './commands/jobs.ts';
import { models } from './commands/models.ts';
import { quote } from './commands/quote.ts';
import { resume } from './commands/resume.ts';
import { sandbox } from './commands/sandbox.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  generate,
  compare,
  batch,
  quote,
  models,
  jobs,
  resume,
  cancel,
  sandbox,
  doctor,
];
