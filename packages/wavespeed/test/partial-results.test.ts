import { reply } from '@kinora/testing';
import { expect, test } from 'vitest';
import { protocol } from '../src/protocol.ts';

const { replies } = protocol;
const video = (name: string) => `https://d2p7pge43lyniu.cloudfront.net/output/${name}.mp4`;

test('C17: of several outputs, those that are there keep their order and their flags', () => {
  const data = {
    status: 'completed',
    outputs: [null, video('a'), null, video('b')],
    has_nsfw_contents: [false, true, null, false],
  };
  expect(replies.check(reply({ code: 200, message: 'success', data }))).toMatchObject({
    state: 'completed',
    videos: [
      { url: video('a'), nsfw: true },
      { url: video('b'), nsfw: false },
    ],
  });
});
