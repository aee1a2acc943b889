import type { sqliteStore } from '@kinora/sqlite';

/** What a store keeps, in the words of its port. */
export type JobStore = ReturnType<typeof sqliteStore>;
export type StoreWrite = Parameters<JobStore['commit']>[0][number];
export type JobRow = Awaited<ReturnType<JobStore['jobs']>>[number];
export type AttemptRow = Awaited<ReturnType<JobStore['attemptsOf']>>[number];
