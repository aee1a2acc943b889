import type { Sandbox } from '@kinora/sandbox';
import type { Paint } from '../terminal/paint.ts';

/** How each client is pointed at a sandbox: Kinora's, and the providers' own. */
export function clientLines(
  { url, fal, wavespeed, runcomfy }: Pick<Sandbox, 'url' | 'fal' | 'wavespeed' | 'runcomfy'>,
  paint: Paint,
): readonly string[] {
  const heading = (text: string) => paint('bold', text);
  return [
    `The sandbox of fal, WaveSpeedAI and RunComfy is at ${paint('cyan', url)}`,
    '',
    heading('kinora'),
    `  kinora generate "Two cats boxing." --sandbox ${url} --yes`,
    '',
    heading('@fal-ai/client'),
    '  import { createFalClient } from "@fal-ai/client";',
    '  const hosts = {',
    `    "queue.fal.run": "${fal.baseUrl.main}",`,
    `    "fal.run": "${fal.baseUrl.run}",`,
    `    "rest.fal.ai": "${fal.baseUrl.rest}",`,
    '  };',
    '  const client = createFalClient({',
    `    credentials: "${fal.apiKey}",`,
    '    fetch: (input, init) => {',
    '      const { host, origin, pathname, search } = new URL(input.url ?? input);',
    '      return fetch(`${hosts[host] ?? origin}${pathname}${search}`, init);',
    '    },',
    '  });',
    '',
    heading('wavespeed'),
    '  import { Client } from "wavespeed";',
    `  const client = new Client("${wavespeed.apiKey}", { baseUrl: "${wavespeed.baseUrl}" });`,
    '',
    heading('RunComfy, which has no JavaScript client'),
    `  curl ${runcomfy.baseUrl}/v1/models/tencent/hunyuan/image-to-video \\`,
    `    -H "authorization: Bearer ${runcomfy.apiKey}" -H "content-type: application/json" \\`,
    `    -d '{"prompt":"A cat.","image_url":"https://example.com/cat.jpg"}'`,
    '',
  ];
}
