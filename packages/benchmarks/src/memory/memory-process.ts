/** Saves one large video with a subject, and tells the memory before and at the most. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
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
const driver = await connect(subjectNamed(subject), access);
const idleBytes = process.memoryUsage.rss();
const path = join(folder, 'large.mp4');
const video = await driver.make({});
await video.save(path);
const peakBytes = process.resourceUsage().maxRSS * 1024;
const { size: savedBytes } = await stat(path);
console.log(JSON.stringify({ idleBytes, peakBytes, savedBytes } satisfies MemoryOutput));
process.exit();
