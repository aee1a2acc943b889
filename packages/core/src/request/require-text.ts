import { requireThat } from './require-that.ts';

export function requireText(field: string, value: unknown, most: number): void {
  const isText = typeof value === 'string' && value !== '' && value.length <= most;
  requireThat(isText && value.isWellFormed(), field, value, `text of 1 to ${most} characters`);
}
