import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Measure, Row, RunOptions } from '../measure.ts';
import { atMost } from '../run/at-most.ts';
import { inTurns } from '../run/in-turns.ts';
import { runScript } from '../run/run-script.ts';
import { forkSandbox } from '../sandbox/fork-sandbox.ts';
import type { Access } from '../sandbox/access.ts';
import type { Subject } from '../subjects/subject.ts';
import { subjects } from '../subjects/subjects.ts';
import { bundleSubject, gzipBytesOf } from './bundle-subject.ts';
import { installSize } from './install-size.ts';
import type { LoadInput } from './load-process.ts';

const script = join(import.meta.dirname, 'load-process.ts');
const packageFolder = join(import.meta.dirname, '../..');
const kB = { digits: 1, per: 1000 };
const show = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** How much code one video takes. */
export const weight: Measure = {
  name: 'weight',
  how: `The program that the documentation of each would have one write for one video, saved to a file, is bundled and minified by esbuild for Node, and packed by gzip. *At start* is what is loaded before its first line runs; *in all* is every file of the bundle that one run of it loads, on a sandbox. *Install* is everything that comes with its packages on the disk, with what they need, each package once.`,
  columns: [
    { key: 'startGzipBytes', title: 'at start, kB gzip', ...kB },
    { key: 'allGzipBytes', title: 'in all, kB gzip', ...kB },
    { key: 'installBytes', title: 'install, MB', digits: 1, per: 1_000_000 },
    { key: 'packages', title: 'packages' },
  ],
  goals: [
    atMost('startGzipBytes', 28_000, { text: 'at most 28 kB at the start', show }),
    atMost('startGzipBytes', 20_000, { text: 'then at most 20 kB at the start', show }),
    atMost('installBytes', 4_000_000, {
      text: 'an install of at most 4 MB',
      show: (bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`,
    }),
  ],
  run: measure,
};

async function measure({ folder, say }: RunOptions) {
  const sandbox = await forkSandbox();
  const weighOne = async (subject: Subject) => {
    const row = await weigh(subject, join(folder, subject.program), sandbox.access);
    say(subject.name);
    return row;
  };
  let rows: readonly Row[];
  try {
    rows = await inTurns(weighed(), weighOne);
  } finally {
    sandbox.close();
  }
  const notes = [
    "The model of these programs, text to video, is one that Kinora has in a catalogue, loaded for such models alone. *Another model* is a program for one that fal's adapter carries itself, image to video.",
  ];
  return { rows, notes };
}

/** Kinora twice: most models are known by a catalogue, which is loaded for them alone. */
function weighed(): readonly Subject[] {
  const [kinora, ...peers] = subjects;
  const name = 'kinora, another model';
  return [kinora, { ...kinora, name, program: 'kinora-image.ts' }, ...peers];
}

async function weigh(subject: Subject, folder: string, access: Access): Promise<Row> {
  const { entry, first } = await bundleSubject(subject, folder);
  const input: LoadInput = { entry: pathToFileURL(entry).href, access };
  const env = environmentOf(access);
  const loaded = (await runScript(script, input, { folder, env })) as readonly string[];
  const used = loaded
    .filter((url) => url.startsWith('file:'))
    .map((url) => fileURLToPath(url))
    .filter((path) => path.startsWith(folder));
  const { packages, bytes: installBytes } = installSize(subject.packages, packageFolder);
  return {
    subject: subject.name,
    values: {
      startGzipBytes: await gzipBytesOf(first),
      allGzipBytes: await gzipBytesOf([...new Set([...first, ...used])]),
      installBytes,
      packages,
    },
  };
}

function environmentOf(access: Access) {
  return {
    FAL_ACCESS: JSON.stringify(access.fal),
    FAL_KEY: access.fal.apiKey,
    WAVESPEED_API_KEY: access.wavespeed.apiKey,
  };
}
