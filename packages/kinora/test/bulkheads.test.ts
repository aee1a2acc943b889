import { createFakeClock } from '@kinora/testing';
import { createKinora } from 'kinora';
import { expect, it } from 'vitest';
import { API_KEY } from './fuzz/play.ts';
import { recordingOf } from './fuzz/recordings.ts';
import { STORIES } from './fuzz/stories.ts';

it('I6: a provider whose every call hangs holds back no job of another', async () => {
  const clock = createFakeClock({ auto: true });
  const { endpoints, replies } = STORIES.runcomfy;
  const hanging: string[] = [];
  let submits = 0;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { method, url } = new Request(input, init);
    const { origin, pathname } = new URL(url);
    if (STORIES.fal.origins.includes(origin)) {
      hanging.push(pathname);
      return new Promise<Response>(() => {});
    }
    const found = endpoints.find(([, verb, path]) => verb === method && path.test(pathname));
    const reply = replies[found?.[0] ?? 'file']?.at(-1) ?? recordingOf('runcomfy', 'file', 'video');
    // Each job has an id of its own.
    const text = found?.[0] === 'submit' ? submitReply(`r${(submits += 1)}`) : undefined;
    return new Response(text ?? reply.bytes, reply);
  };
  const kinora = createKinora({
    providers: (['fal', 'runcomfy'] as const).map((id) =>
      STORIES[id].provider({ apiKey: API_KEY, limits: { submitsPerMinute: 10_000 } }),
    ),
    fetch,
    clock,
    random: () => 0.5,
  });
  const request = {
    model: 'hunyuan-video',
    prompt: 'Cats.',
    image: 'https://example.com/cats.jpg',
  };
  for (let count = 0; count < 50; count += 1) {
    kinora.submit(request, { provider: 'fal' }).catch(() => {});
  }
  const clips = await Promise.all(
    Array.from({ length: 50 }, () => kinora.generate(request, { provider: 'runcomfy' })),
  );
  expect(clips.map(({ provider }) => provider)).toEqual(Array(50).fill('runcomfy'));
  // No more than the lane of one provider lets through.
  expect(hanging.length).toBe(10);
});

function submitReply(requestId: string): string {
  return JSON.stringify({ request_id: requestId });
}
