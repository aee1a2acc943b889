/** Another process, run with strict rejections: jobs that go wrong in every way, waited for or not. */
import { createFakeClock } from '@kinora/testing';
import { createKinora } from 'kinora';
import { play } from './fuzz/play.ts';
import { RECORDINGS } from './fuzz/recordings.ts';
import { STORIES } from './fuzz/stories.ts';

for (const { provider, call, status, headers, bytes } of RECORDINGS) {
  for (const cut of [0, bytes.length]) {
    await play({
      provider,
      call,
      reply: { status, headers, bytes: bytes.slice(0, cut) },
      always: true,
    });
  }
}

const request = { model: 'hunyuan-video', prompt: 'Cats.', image: 'https://example.com/cats.jpg' };
for (const [id, story] of Object.entries(STORIES)) {
  const clock = createFakeClock();
  const answer = (reply = story.replies.submit?.[0]) => new Response(reply?.bytes, reply);
  let calls = 0;
  const kinora = createKinora({
    providers: [story.provider({ apiKey: 'strict-key-id:strict-secret' })],
    // The submit is accepted, and everything after it is lost.
    fetch: async () => (calls++ === 0 ? answer() : Promise.reject(new TypeError('fetch failed'))),
    clock,
    random: () => 0.5,
  });
  const job = await kinora.submit(request);
  job.on('state', () => Promise.reject(new Error('a listener that rejects')));
  job.on('warning', () => {
    throw new Error('a listener that throws');
  });
  const stop = new AbortController();
  const waits = [job.wait({ signal: stop.signal }), job.wait({ deadlineMs: 5000 })];
  const heard = waits.map((wait) => wait.catch(() => {}));
  await clock.advance(10_000);
  stop.abort();
  await Promise.all(heard);
  await job.check().catch(() => {});
  await job.cancel().catch(() => {});
  process.stdout.write(`${id} `);
}
