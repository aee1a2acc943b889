import { json, type Answer } from '@kinora/testing';
import { expect } from 'vitest';
import type { Adapter } from '../../src/adapter.ts';
import { check } from '../../src/engine/check.ts';
import { CHECK } from '../client/acme.ts';
import { aboutJob, openEngine, question, RESULT, toldOf, withResult, type Told } from './engine.ts';

export type Change = (adapter: Adapter) => Partial<Adapter>;

/** What asking once comes to, and how many calls it took. */
export async function asked(answer: Answer, result?: Answer, change: Change = withResult) {
  const { api, connection } = openEngine(change);
  api.on(CHECK, answer);
  if (result !== undefined) api.on(RESULT, result);
  const finding = toldOf(await check(connection, question));
  expect(api.unexpected).toEqual([]);
  return { finding, calls: api.calls.length };
}

export const halted = json(200, { state: 'halted' });
export const news = (more: object) => ({ kind: 'news', news: more });
export const noNews = (more: Partial<Told>) => ({
  kind: 'no-news',
  error: aboutJob(more),
});
