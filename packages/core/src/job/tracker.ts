import type { JobEmitter } from './job-events.ts';
import { isEnd } from './job-state.ts';
import type { JobSnapshot } from './snapshot.ts';

/** Someone who wants to know how a job goes. */
export interface Watcher {
  news(snapshot: JobSnapshot): void;
  /** Asking has stopped before the job ended. */
  lost(error: unknown): void;
}

/** What is known of one job, and the one line of questions for all who watch it. */
export interface Tracker {
  readonly latest: () => JobSnapshot;
  /** Takes in news; what has ended, or has begun to run, never goes back. */
  readonly learn: (news: JobSnapshot) => JobSnapshot;
  readonly noteCancel: () => void;
  /** Watches until the returned function is called; asking goes on while anyone does. */
  readonly join: (watcher: Watcher) => () => void;
}

export function createTracker(
  first: JobSnapshot,
  follow: (signal: AbortSignal) => AsyncIterable<JobSnapshot>,
  emitter: JobEmitter,
): Tracker {
  const watchers = new Set<Watcher>();
  let latest = first;
  let cancelRequested = false;
  let running: AbortController | undefined;

  const learn = (news: JobSnapshot): JobSnapshot => {
    if (isOutdated(latest, news)) return latest;
    const before = latest;
    latest = cancelRequested ? { ...news, cancelRequested } : news;
    if (isSame(before, latest)) return latest;
    emitter.state(latest);
    for (const watcher of [...watchers]) watcher.news(latest);
    return latest;
  };

  async function run(controller: AbortController): Promise<void> {
    try {
      for await (const news of follow(controller.signal)) {
        if (isEnd(learn(news).state)) break;
      }
    } catch (error) {
      if (controller.signal.aborted) return;
      for (const watcher of [...watchers]) watcher.lost(error);
    } finally {
      if (running === controller) running = undefined;
    }
  }

  return {
    latest: () => latest,
    learn,
    noteCancel: () => void (cancelRequested = true),
    join(watcher) {
      watchers.add(watcher);
      if (running === undefined && !isEnd(latest.state)) {
        running = new AbortController();
        void run(running);
      }
      return () => {
        watchers.delete(watcher);
        if (watchers.size > 0) return;
        // Without a reason, an error is made for each.
        running?.abort('over');
        running = undefined;
      };
    },
  };
}

/** A slow answer from before the latest. */
function isOutdated(latest: JobSnapshot, news: JobSnapshot): boolean {
  return isEnd(latest.state) || (latest.state === 'running' && news.state === 'queued');
}

/** Nothing new but the time. An end is always news: it is learnt once. */
function isSame(before: JobSnapshot, after: JobSnapshot): boolean {
  return (
    before.state === after.state &&
    before.providerState === after.providerState &&
    before.cancelRequested === after.cancelRequested &&
    placeOf(before) === placeOf(after)
  );
}

function placeOf(snapshot: JobSnapshot): number | undefined {
  return snapshot.state === 'queued' ? snapshot.queuePosition : undefined;
}
