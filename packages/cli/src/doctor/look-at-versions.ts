import { nodeRefusal } from '../node-version.ts';
import { version } from '../version.ts';
import type { Finding } from './finding.ts';

export function lookAtVersions(running = process.versions.node): readonly Finding[] {
  const refusal = nodeRefusal(running);
  const name = 'versions';
  const text = `kinora ${version()}, Node ${running}, ${process.platform} ${process.arch}`;
  if (refusal === undefined) return [{ name, state: 'good', text }];
  return [{ name, state: 'bad', text: `${text}: ${refusal}` }];
}
