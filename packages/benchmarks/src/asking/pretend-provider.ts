import { FAL_MODEL } from '../subjects/subject.ts';

/** What a job came to: how many calls it took after its submit, and how late its end was noticed. */
export interface AskedJob {
  readonly calls: number;
  readonly lagMs: number;
  /** The job's age at each of its calls, in milliseconds. */
  readonly askedAtMs: readonly number[];
}

export interface PretendOptions {
  readonly now: () => number;
  /** How long the next job takes, in milliseconds. */
  readonly lengthMs: () => number;
}

interface Job {
  readonly id: string;
  readonly beganAt: number;
  readonly endsAt: number;
  readonly askedAtMs: number[];
  noticedAt: number | undefined;
}

/** Each way between a client and the provider. */
const ONE_WAY_MS = 25;

/**
 * The queues of fal and WaveSpeed in memory, behind a `fetch`, whose jobs take as long as they are
 * told to. An end is noticed when the first answer that tells it is at the client.
 */
export function createPretendProvider({ now, lengthMs }: PretendOptions) {
  const jobs = new Map<string, Job>();
  let begun = 0;
  const begin = (): Job => {
    begun += 1;
    const [id, beganAt] = [`job-${begun}`, now()];
    const job = { id, beganAt, endsAt: beganAt + lengthMs(), askedAtMs: [], noticedAt: undefined };
    jobs.set(id, job);
    return job;
  };
  const answer = (method: string, path: string): Response => {
    const isWave = path.startsWith('/api/v3');
    if (method === 'POST') return isWave ? wavePrediction(begin(), false) : ticket(begin());
    const [, id = '', rest = ''] = /(?:requests|predictions)\/([^/?]+)(.*)/.exec(path) ?? [];
    const job = jobs.get(id);
    if (job === undefined) return new Response('video', { headers: VIDEO });
    job.askedAtMs.push(now() - job.beganAt);
    if (rest.startsWith('/status/stream')) return streamOf(job, now());
    const isOver = now() >= job.endsAt;
    if (isOver) job.noticedAt ??= now() + ONE_WAY_MS;
    if (isWave) return wavePrediction(job, isOver);
    return rest.startsWith('/status') ? statusOf(job, isOver) : resultOf(isOver);
  };
  return {
    fetch: overTheNet(answer),
    /** Forgets the jobs so far, and says what they came to. */
    take(): readonly AskedJob[] {
      const ended = [...jobs.values()].flatMap(({ endsAt, noticedAt, askedAtMs }) =>
        noticedAt === undefined
          ? []
          : { calls: askedAtMs.length, lagMs: noticedAt - endsAt, askedAtMs },
      );
      jobs.clear();
      return ended;
    },
  };
}

function overTheNet(answer: (method: string, path: string) => Response): typeof globalThis.fetch {
  const pass = async () => new Promise((resolve) => setTimeout(resolve, ONE_WAY_MS));
  return async (input, init) => {
    const { method, url, signal } = new Request(input, { ...init, body: null });
    signal.throwIfAborted();
    const { host, pathname, search } = new URL(url);
    if (host === 'huggingface.co') return Response.json(MAPPING);
    await pass();
    const reply = answer(method, pathname + search);
    await pass();
    return reply;
  };
}

/** One event at once, and one when the job has ended, which ends it. */
function streamOf(job: Job, now: number): Response {
  const say = (status: string) =>
    new TextEncoder().encode(`data: ${JSON.stringify({ ...ticketOf(job), status })}\n\n`);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(say('IN_PROGRESS'));
      setTimeout(
        () => {
          controller.enqueue(say('COMPLETED'));
          controller.close();
        },
        Math.max(0, job.endsAt - now) + ONE_WAY_MS,
      );
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

const VIDEO = { 'content-type': 'video/mp4' };
const MAPPING = {
  inferenceProviderMapping: {
    'fal-ai': { status: 'live', providerId: FAL_MODEL, task: 'text-to-video' },
  },
};

function ticketOf({ id }: Job) {
  const base = `https://queue.fal.run/${FAL_MODEL}/requests/${id}`;
  return {
    ...{ request_id: id, response_url: base, status_url: `${base}/status` },
    ...{ cancel_url: `${base}/cancel`, logs: null },
  };
}

function ticket(job: Job): Response {
  return Response.json({ ...ticketOf(job), status: 'IN_QUEUE', queue_position: 0 });
}

function statusOf(job: Job, isOver: boolean): Response {
  return Response.json({ ...ticketOf(job), status: isOver ? 'COMPLETED' : 'IN_PROGRESS' });
}

function resultOf(isOver: boolean): Response {
  if (!isOver) return Response.json({ detail: 'Request is still in progress' }, { status: 400 });
  return Response.json({ video: { url: 'https://v3.fal.media/video.mp4', ...FILE }, seed: 1 });
}

const FILE = { content_type: 'video/mp4', file_name: 'video.mp4', file_size: 5 };

function wavePrediction({ id }: Job, isOver: boolean): Response {
  const status = isOver ? 'completed' : 'processing';
  const outputs = isOver ? ['https://v3.fal.media/video.mp4'] : [];
  const urls = { get: `https://api.wavespeed.ai/api/v3/predictions/${id}/result` };
  return Response.json({ code: 200, message: 'success', data: { id, status, outputs, urls } });
}
