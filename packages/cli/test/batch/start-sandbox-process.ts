import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ClockPace } from './fast-clock.ts';
import type { BillEntry, SandboxOrder, SandboxQuestion, SandboxWord } from './sandbox-process.ts';

export interface SandboxProcess {
  readonly url: string;
  /** What was accepted so far, also by those nobody heard back from. */
  readonly bill: () => Promise<readonly BillEntry[]>;
  /** Providers live by the same time as those who ask them. */
  readonly setClock: (pace: ClockPace) => void;
  readonly close: () => void;
}

export async function startSandboxProcess(order: SandboxOrder): Promise<SandboxProcess> {
  const path = fileURLToPath(new URL('sandbox-process.ts', import.meta.url));
  const execArgv = ['--conditions=@kinora/source'];
  const child = fork(path, [JSON.stringify(order)], { execArgv });
  const hear = async () => {
    // It says nothing unasked, and answers one question at a time.
    const [word] = (await once(child, 'message')) as [SandboxWord];
    return word;
  };
  const opened = await hear();
  if (opened.kind !== 'open') throw new Error('the sandbox did not open');
  return {
    url: opened.url,
    async bill() {
      child.send('bill' satisfies SandboxQuestion);
      const word = await hear();
      return word.kind === 'bill' ? word.entries : [];
    },
    setClock: (pace) => void child.send(pace satisfies SandboxQuestion),
    close: () => child.disconnect(),
  };
}
