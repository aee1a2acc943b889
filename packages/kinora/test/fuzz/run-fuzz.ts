/** Plays many odd replies: `pnpm fuzz --runs=100000 --seed=1 --path=3:0:1`. */
import { parseArgs } from 'node:util';
import { playMutations } from './mutations.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string' }, seed: { type: 'string' }, path: { type: 'string' } },
});
const runs = Number(values.runs ?? 100_000);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);

const unhandled: unknown[] = [];
process.on('unhandledRejection', (reason) => void unhandled.push(reason));

console.log(`fuzz: ${runs} cases, seed ${seed}`);
const startedAt = performance.now();
const { slowestMs, delivered } = await playMutations({ runs, seed, path: values.path });
const seconds = Math.round((performance.now() - startedAt) / 1000);
const slowest = `the slowest took ${Math.round(slowestMs)} ms`;
console.log(`fuzz: ${runs} cases hold in ${seconds} s, ${delivered} delivered, ${slowest}`);
for (const reason of unhandled) console.error('a rejection was handled by nobody:', reason);
process.exitCode = unhandled.length === 0 ? 0 : 1;
