import { requireText } from './require-text.ts';
import { refuse } from './require-that.ts';

const LONGEST_PATH = 4096;

/** A path that has to be there. */
export function requirePath(field: string, path: unknown): void {
  if (path === undefined) refuse(field, 'missing', `text of 1 to ${LONGEST_PATH} characters`);
  requireText(field, path, LONGEST_PATH);
}
