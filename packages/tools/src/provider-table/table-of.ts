import type { Adapter } from '@kinora/core/adapter';
import type { ModelEntry } from 'kinora';

const START = /(<!-- providers: .*? -->\n)[\s\S]*?(<!-- \/providers -->)/;

/** One row a provider, from what its adapter says it can do and the models that are known of it. */
export function tableOf(adapters: readonly Adapter[], known: readonly ModelEntry[]): string {
  const rows = adapters.map((adapter) => {
    const { name, auth, upload, inline, endpoints } = adapter;
    const own = known.filter(({ provider }) => provider === adapter.id);
    const bytes = upload !== undefined ? 'uploaded' : inline !== undefined ? 'sent inline' : 'no';
    return [
      `${name} (\`${adapter.id}\`)`,
      `\`${auth.env[0]}\``,
      modelsIn(own),
      bytes,
      endpoints.cancel === undefined ? 'no' : 'yes',
      rateOf(adapter.limits),
    ];
  });
  const head = ['Provider', 'Key', 'Models', 'Your files', 'Cancel', 'Assumed limits'];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => lengthOf(row, column))),
  );
  const line = (cells: readonly string[], fill: string) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`;
  const body = rows.map((row) => line(row, ' '));
  return `${[
    line(head, ' '),
    line(
      head.map(() => ''),
      '-',
    ),
    ...body,
  ].join('\n')}\n`;
}

/** The text with what is between the marks replaced. */
export function replaceTable(text: string, table: string): string {
  if (!START.test(text)) throw new Error('README.md has no marks for the table of providers');
  return text.replace(START, (_, start: string, end: string) => `${start}\n${table}\n${end}`);
}

/** How many there are, and of which kinds, the most frequent first. */
function modelsIn(own: readonly ModelEntry[]): string {
  const tasks = Map.groupBy(own, ({ task }) => task);
  const kinds = [...tasks]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([task, entries]) => `${entries.length} ${task}`);
  return `${own.length}: ${kinds.join(', ')}`;
}

function lengthOf(row: readonly string[], column: number): number {
  return row[column]?.length ?? 0;
}

function rateOf({ submits, submitsPerMinute }: Adapter['limits']): string {
  const rate = submitsPerMinute === undefined ? '' : `, ${submitsPerMinute} a minute`;
  return `${submits} submits at once${rate}`;
}
