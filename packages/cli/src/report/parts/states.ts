import type { ReportEntry } from '../report-record.ts';

/** What the states of an entry are called on the page. */
export const STATES: Readonly<Record<ReportEntry['state'], string>> = {
  succeeded: 'made',
  refused: 'refused',
  failed: 'failed',
  unfinished: 'unfinished',
};
