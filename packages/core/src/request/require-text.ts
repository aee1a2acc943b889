import { refuse, requireThat } from './require-that.ts';

export function requireText(field: string, value: unknown, most: number): void {
  const isText = typeof value === 'string' && value !== '' && value.length <= most;
  requireThat(isText && value.isWellFormed(), field, value, `text of 1 to ${most} characters`);
}

const LONGEST_PATH = 4096;

/** A path that has to be there. */
export function requirePath(field: string, path: unknown): void {
  if (path === undefined) refuse(field, 'missing', `text of 1 to ${LONGEST_PATH} characters`);
  requireText(field, path, LONGEST_PATH);
}
