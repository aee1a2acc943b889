import { isEnd } from './job-state.ts';
import type { JobSnapshot } from './snapshot.ts';
import type { Tracker, Watcher } from './tracker.ts';

/** Every snapshot from now to the end. Leaving the loop early stops the watching, not the job. */
export async function* iterate(tracker: Tracker): AsyncGenerator<JobSnapshot, void> {
  const first = tracker.latest();
  const inbox = createInbox();
  const leave = tracker.join(inbox);
  try {
    yield first;
    if (isEnd(first.state)) return;
    for (;;) {
      const news = await inbox.next();
      yield news;
      if (isEnd(news.state)) return;
    }
  } finally {
    leave();
  }
}

/** A slow reader loses old progress, never the latest and never the end. */
const KEPT = 100;

function createInbox(): Watcher & { next(): Promise<JobSnapshot> } {
  const kept: JobSnapshot[] = [];
  let lost: { readonly error: unknown } | undefined;
  let wake = () => {};
  return {
    news(snapshot) {
      kept.push(snapshot);
      if (kept.length > KEPT) kept.shift();
      wake();
    },
    lost(error) {
      lost = { error };
      wake();
    },
    async next() {
      for (;;) {
        const news = kept.shift();
        if (news !== undefined) return news;
        if (lost !== undefined) throw lost.error;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
