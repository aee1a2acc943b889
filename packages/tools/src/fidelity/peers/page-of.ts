import type { Baseline } from '../baseline.ts';
import type { Comparison, Tally } from './compare.ts';

/** The page of figures: how each provider's endpoints take requests, and the AI SDK beside Kinora. */
export function pageOf(
  { providers, compiled }: Baseline,
  { endpoints, kinora, aiSdk }: Comparison,
  versions: string,
): string {
  const stock = Object.entries(providers).flatMap(
    ([provider, { endpoints: all, reached, plain, fitted }]) =>
      [
        [provider, `${reached} of ${all}`, 'as they are', plain] as const,
        [provider, '', 'with what each endpoint needs', fitted] as const,
      ].map(([name, count, how, { valid, refused, wrong, dropped }]) =>
        row([name, count, how, valid, refused, wrong, dropped]),
      ),
  );
  return `# Fidelity

Twenty requests, from a bare prompt to a LoRA, are put to every endpoint of the catalogue. Each body that would be sent is held to what its provider documents, and everything that was asked is looked for in it; else the request is refused, with the field and the reason, before anything is paid. \`pnpm fidelity\` asks again and fails when anything is wrong or less is valid than below; \`pnpm compare-fidelity\` writes this page.

${row(['Provider', 'Endpoints reached', 'The requests', 'Valid', 'Refused', 'Wrong', 'Silent drops'])}
${row(['---', '---', '---', '---:', '---:', '---:', '---:'])}
${stock.join('\n')}

An endpoint that is not reached needs a list or an object that no neutral field means, such as \`keypoints\`; \`pnpm fidelity\` names each. ${compiled} bodies are compiled against the types of fal's client too.

## Beside the AI SDK

The same requests to ${endpoints} of fal's endpoints, those that need nothing but what both have words for: what the endpoint needs, and beside it nothing, a picture, 5 seconds of 1280x720, 9:16, seed 0, first and last frame, two references, or sound. ${versions}; its adapter submits to a \`fetch\` that accepts everything, and both are judged by the same two programs.

${row(['', 'Kinora', 'AI SDK'])}
${row(['---', '---:', '---:'])}
${LINES.map(([title, key]) => row([title, kinora[key], aiSdk[key]])).join('\n')}

What Kinora refuses, the endpoint cannot do: of those ${kinora.refused} requests the AI SDK honours ${aiSdk.honouredBeyond}. A request can count as several of the last three.
`;
}

const LINES = [
  ['requests', 'requests'],
  ['honoured: right by the schema, with all that was asked', 'honoured'],
  ['refused before it is sent, with the field and why', 'refused'],
  ['sent with a body that breaks the schema', 'invalid'],
  ['sent without something that was asked for, and nothing says so', 'dropped'],
  ['sent to the path of another endpoint', 'astray'],
] as const satisfies readonly (readonly [title: string, key: keyof Tally])[];

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}
