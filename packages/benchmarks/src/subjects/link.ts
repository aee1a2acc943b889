import { writeFile } from 'node:fs/promises';
import type { Video } from './subject.ts';

/** The video of those that give a link: the caller fetches it, as plainly as can be. */
export function linkedVideo(url: string, given: unknown): Video {
  const open = async () => {
    const reply = await fetch(url);
    if (!reply.ok) throw new Error(`The caller's own download was answered with ${reply.status}`);
    return reply;
  };
  return {
    given,
    isLink: true,
    bytes: async () => new Uint8Array(await (await open()).arrayBuffer()),
    save: async (path) => {
      const { body } = await open();
      if (body === null) throw new Error('The file has no body');
      await writeFile(path, body);
    },
  };
}
