/** Kills a batch and starts it again, `--lines 200 --kills 3`, and says what was paid. */
import { parseArgs } from 'node:util';
import { killBatch, promptOf } from './kill-batch.ts';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '200' },
    kills: { type: 'string', default: '3' },
    concurrency: { type: 'string', default: '16' },
  },
});
const [lines, kills] = [Number(values.lines), Number(values.kills)];
const report = await killBatch({
  lines,
  killsAt: Array.from({ length: kills }, (_, index) =>
    Math.round((lines * (index + 1)) / (kills + 2)),
  ),
  concurrency: Number(values.concurrency),
});
const { paid, clips, exitCode, seconds } = report;
const total = [...paid.values()].reduce((sum, count) => sum + count, 0);
const twice = [...paid].filter(([, count]) => count > 1).length;
const right = Array.from({ length: lines }, (_, index) => index).filter(
  (index) => clips.get(`boat-${index}.mp4`) === promptOf(index),
).length;
console.log(
  `${lines} lines, ${report.kills} kills: ${clips.size} clips, ${right} of them right, ` +
    `${total} paid, ${twice} paid twice, exit code ${exitCode}, ${seconds.toFixed(1)} s`,
);
const isRight = total === lines && twice === 0 && right === lines && exitCode === 0;
if (!isRight) console.log(report.stderr);
process.exitCode = isRight ? 0 : 1;
