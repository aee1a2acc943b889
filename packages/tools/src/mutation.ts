/** Breaks what money depends on, one small change at a time, and counts what the tests notice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyWorkspace } from './mutation/copy-workspace.ts';
import { groups, type Group } from './mutation/groups.ts';
import { cacheFolder, installStryker } from './mutation/install-stryker.ts';
import { runStryker } from './mutation/run-stryker.ts';
import { percentOf, scoreOfAll, scoresIn, type Score } from './mutation/scores-in.ts';
import { tableOf } from './mutation/table-of.ts';

const leastPercent = 85;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(groups, name));
if (unknown.length > 0) {
  console.error(`No group is called ${unknown.join(', ')}, only ${Object.keys(groups).join(', ')}`);
  process.exit(2);
}

const program = installStryker();
const chosen = Object.entries(groups).filter(
  ([name]) => asked.length === 0 || asked.includes(name),
);
const totals = chosen.map(([name, group]) => scoreGroup(name, group));
if (totals.length > 1) console.log(tableOf(totals));
const low = totals.filter((total) => percentOf(total) < leastPercent);
for (const { place } of low) console.error(`${place} is under ${leastPercent} %`);
process.exitCode = low.length === 0 ? 0 : 1;

function scoreGroup(name: string, group: Group): Score {
  const folder = mkdtempSync(join(tmpdir(), 'kinora-mutation-'));
  try {
    copyWorkspace(folder);
    const startedMs = performance.now();
    const files = scoresIn(runStryker(program, folder, name, group));
    const minutes = (performance.now() - startedMs) / 60_000;
    const total = scoreOfAll(name, files);
    console.log(tableOf([...files, total]));
    console.log(`${name}: ${minutes.toFixed(1)} minutes, see ${join(cacheFolder, `${name}.html`)}`);
    return total;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
