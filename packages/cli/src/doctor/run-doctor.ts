import type { Call } from '../command/command.ts';
import { EXIT, type ExitCode } from '../command/exit-codes.ts';
import type { Paint } from '../terminal/paint.ts';
import { printable } from '../terminal/printable.ts';
import { tableOf } from '../terminal/table.ts';
import type { Finding } from './finding.ts';
import { lookAtClock } from './look-at-clock.ts';
import { lookAtProvider } from './look-at-provider.ts';
import { lookAtStore } from './look-at-store.ts';
import { lookAtVersions } from './look-at-versions.ts';

/** Looks at everything at once; failed where something is broken, not where it is only missing. */
export async function runDoctor(call: Call<Record<never, never>>): Promise<ExitCode> {
  const { out, open, settings, env, stops } = call;
  const session = await open({ for: 'questions' });
  try {
    const { first: signal } = stops;
    const isSandbox = session.world === 'sandbox';
    const looks = session.providers.map((id) =>
      lookAtProvider(id, { kinora: session.kinora, env, isSandbox, signal }),
    );
    const looked = await Promise.all([
      lookAtStore(settings),
      ...looks,
      lookAtClock(settings, signal),
    ]);
    const findings = [...lookAtVersions(), ...looked.flat()];
    tell(findings, out);
    const isKeyed = findings.some(({ name, state }) => name.startsWith('key') && state === 'good');
    if (!isKeyed) out.note('No key is set: videos are made on the sandbox, at no cost.');
    return findings.some(({ state }) => state === 'bad') ? EXIT.failed : EXIT.done;
  } finally {
    await session.close();
  }
}

const HEADS = [{ head: '' }, { head: 'looked at' }, { head: 'found', wraps: true }] as const;

function tell(findings: readonly Finding[], out: Call<Record<never, never>>['out']): void {
  if (out.isJson) {
    for (const finding of findings) out.result('finding', finding, () => '');
    return;
  }
  const rows = findings.map(({ name, state, text }) => [
    markOf(state, out.paint),
    printable(name),
    printable(text),
  ]);
  out.result('findings', {}, () => tableOf(out, HEADS, rows));
}

function markOf(state: Finding['state'], paint: Paint): string {
  switch (state) {
    case 'good':
      return paint('green', '✔');
    case 'note':
      return paint('yellow', '·');
    case 'bad':
      return paint('red', '✘');
  }
}
