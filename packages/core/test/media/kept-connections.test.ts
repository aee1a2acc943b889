import { expect, test } from 'vitest';
import { fileServer, type Answer } from './file-server.ts';
import { clipAt, quickClock } from './make-clip.ts';
import { makeVideo } from './make-video.ts';

const video = await makeVideo({ frames: 2 });
const whole: Answer = (response) => response.end(video);
const sameAsBefore = (given: readonly unknown[]) => given.map((each) => given.indexOf(each));

/** Answers, and notes over which connection each was asked. */
function noting(sockets: unknown[], answer: Answer): Answer {
  return (response, request) => {
    sockets.push(request.socket);
    answer(response, request);
  };
}

test('files that come one after the other from one host come over one connection', async () => {
  const sockets: unknown[] = [];
  const { url } = await fileServer(noting(sockets, whole));
  const clip = clipAt(url);
  expect(await clip.bytes()).toEqual(video);
  expect(await clip.bytes()).toEqual(video);
  expect(sameAsBefore(sockets)).toEqual([0, 0]);
});

test('a file that was not read to its end takes its connection with it', async () => {
  const sockets: unknown[] = [];
  const { url } = await fileServer(
    noting(sockets, (response) => void response.writeHead(200).write(video.subarray(0, 200))),
    noting(sockets, whole),
  );
  const clip = clipAt(url);
  const stream = await clip.stream();
  await stream.cancel();
  expect(await clip.bytes()).toEqual(video);
  expect(sameAsBefore(sockets)).toEqual([0, 1]);
});

test('a connection that was given up while it was kept is made anew at once', async () => {
  const clock = quickClock();
  const sockets: unknown[] = [];
  const { url } = await fileServer(
    noting(sockets, whole),
    noting(sockets, (response) => void response.destroy()),
    noting(sockets, whole),
  );
  const clip = clipAt(url, { clock });
  expect(await clip.bytes()).toEqual(video);
  expect(await clip.bytes()).toEqual(video);
  expect(sameAsBefore(sockets)).toEqual([0, 0, 2]);
  expect(clock.waits).toEqual([]);
});
