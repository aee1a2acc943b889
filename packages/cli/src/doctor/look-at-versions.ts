import { version } from '../version.ts';
import type { Finding } from './finding.ts';

/** The first Node that the program runs on, as its package says. */
const FIRST_NODE = [22, 13] as const;

export function lookAtVersions(running = process.versions.node): readonly Finding[] {
  const [major = 0, minor = 0] = running.split('.').map(Number);
  const [firstMajor, firstMinor] = FIRST_NODE;
  const isNew = major > firstMajor || (major === firstMajor && minor >= firstMinor);
  const where = `${process.platform} ${process.arch}`;
  const text = `kinora ${version()}, Node ${running}, ${where}`;
  if (isNew) return [{ name: 'versions', state: 'good', text }];
  const wanted = `${text}: Node ${firstMajor}.${firstMinor} or later is needed`;
  return [{ name: 'versions', state: 'bad', text: wanted }];
}
