import type { Provider } from 'kinora';

const START = /(<!-- providers: .*? -->\n)[\s\S]*?(<!-- \/providers -->)/;

/** One row a provider, from what its adapter says it can do. */
export function tableOf(providers: readonly Provider[]): string {
  const rows = providers.map(({ adapter }) => {
    const { name, auth, models, upload, inline, endpoints } = adapter;
    const ids = Object.entries(models).map(([id, { task }]) => `\`${id}\` (${task})`);
    const bytes = upload !== undefined ? 'uploaded' : inline !== undefined ? 'sent inline' : 'no';
    return [
      `${name} (\`${adapter.id}\`)`,
      `\`${auth.env[0]}\``,
      ids.join('<br>'),
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

function lengthOf(row: readonly string[], column: number): number {
  return row[column]?.length ?? 0;
}

function rateOf({ submits, submitsPerMinute }: Provider['adapter']['limits']): string {
  const rate = submitsPerMinute === undefined ? '' : `, ${submitsPerMinute} a minute`;
  return `${submits} submits at once${rate}`;
}
