/** Saves a small and then a large video with a subject, and tells the memory that the second took. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Access } from '../sandbox/access.ts';
import { connect } from '../subjects/connect.ts';
import { subjectNamed } from '../subjects/subjects.ts';

export interface MemoryInput {
  readonly subject: string;
  readonly access: Access;
  readonly folder: string;
}

export interface MemoryOutput {
  readonly idleBytes: number;
  readonly peakBytes: number;
  readonly savedBytes: number;
}

const { subject, access, folder } = JSON.parse(process.argv[2] ?? '') as MemoryInput;
// Hugging Face's client sleeps by a timer that keeps no process alive.
setInterval(() => {}, 1000);
/** Until what was under way has ended. */
const REST_MS = 200;

const driver = await connect(subjectNamed(subject), access);
await save('small.mp4');
await sleep(REST_MS);
const idleBytes = process.memoryUsage.rss();
const path = await save('large.mp4');
const peakBytes = process.resourceUsage().maxRSS * 1024;
const { size: savedBytes } = await stat(path);
console.log(JSON.stringify({ idleBytes, peakBytes, savedBytes } satisfies MemoryOutput));
process.exit();

async function save(name: string): Promise<string> {
  const path = join(folder, name);
  const video = await driver.make({});
  await video.save(path);
  return path;
}
