import type { TranslationPolicy } from '../contract/binding/draft.ts';
import type { Provider } from '../contract/define-adapter.ts';
import { loaded } from '../errors/missing-part.ts';
import type { JobRef } from '../job/job-ref.ts';
import type { JobSnapshot } from '../job/snapshot.ts';
import type { CancelOutcome, VideoJob } from '../job/video-job.ts';
import type { WaitOptions } from '../job/wait-for-end.ts';
import type { JobQuery } from '../store/job-store.ts';
import type { Clip } from '../media/clip.ts';
import type { ModelName } from '../request/known-models.ts';
import type { RequestFor } from '../request/video-request.ts';
import { once } from '../transport/once.ts';
import type { Webhooks } from '../webhooks/webhook-ports.ts';
import type { Balance, BalanceOptions } from './balance.ts';
import type { ComparedRequest, CompareOptions } from './compare-options.ts';
import type { Comparison } from './comparison.ts';
import { createDesk } from './create-desk.ts';
import type { Core } from './core.ts';
import type { ModelEntry, ModelQuery } from './list-models.ts';
import type { LiveModels } from './live-models.ts';
import type { GenerateOptions, KinoraOptions, SubmitOptions } from './options.ts';
import type { Translation } from './translate.ts';
import type { Quote, QuoteOptions } from './quote.ts';
import type { RecoverOptions } from './recover.ts';
import { resumeJob } from './resume-job.ts';
import { createSteps } from './create-steps.ts';
import type { Steps } from './steps.ts';
import type { StoredJob } from './stored-jobs.ts';

/** One API for the video models of the providers it was made with. */
export interface Kinora<Id extends string = string> {
  /**
   * Makes a video and waits for it.
   * @throws KinoraError; once a job may have been paid for, `error.job` is its handle
   * @example const clip = await kinora.generate({ model: 'hunyuan-video', prompt: 'Cats.', image: file('cats.jpg') }, { provider: 'acme' })
   */
  generate<Name extends ModelName>(
    request: RequestFor<Name>,
    options?: GenerateOptions<Id>,
  ): Promise<Clip>;
  /** Submits once and returns the job, which goes on with or without anyone waiting. */
  submit<Name extends ModelName>(
    request: RequestFor<Name>,
    options?: SubmitOptions<Id>,
  ): Promise<VideoJob<Clip>>;
  /**
   * Picks up a job from its handle, also one from another process.
   * @example kinora.resume(JSON.parse(text))
   */
  resume(ref: JobRef): VideoJob<Clip>;
  /**
   * The models that the providers are known to have, also those that only documents describe. No
   * network, unless `live` asks about one that is not known.
   * @example await kinora.models({ search: 'kling image', provider: 'acme' })
   */
  models(query?: ModelQuery<Id>): Promise<readonly ModelEntry[]>;
  /**
   * What a provider says it offers today: one or more questions, at no cost. `models` tells what
   * is known of each.
   * @throws KinoraError `unknown_provider`, `aborted`
   */
  liveModels(provider: Id, options?: BalanceOptions): Promise<LiveModels>;
  /**
   * The endpoint and body that a request would come to, save for a seed, which is drawn at the
   * submit where the model takes one and none is given. No network.
   * @throws KinoraError `invalid_request` with every field that the model cannot honour
   * @example const { endpoint, body } = await kinora.translate(request, 'acme')
   */
  translate<Name extends ModelName>(
    request: RequestFor<Name>,
    provider?: Id,
    policy?: TranslationPolicy,
  ): Promise<Translation>;
  /**
   * What the request would cost at each provider, and what each would be sent. Pays nothing and
   * submits nothing; a provider that cannot do it is in the list with its reason.
   * @throws KinoraError for a request or options that are wrong for every provider, and `aborted`
   * @example const quotes = await kinora.quote(request)                      // their own prices
   * @example const quotes = await kinora.quote(request, { live: false })     // no network
   */
  quote<Name extends ModelName>(
    request: RequestFor<Name>,
    options?: QuoteOptions<Id>,
  ): Promise<readonly Quote[]>;
  /**
   * Makes the same video at several providers or models, all at once and under one ceiling. What is
   * refused or fails is an entry beside the others; so is what was left behind by an abort.
   * @throws KinoraError before anything is sent, `budget_exceeded` for instance, at no cost
   * @example const { entries } = await kinora.compare(request, { maxCostUsd: 2 })
   */
  compare(request: ComparedRequest, options?: CompareOptions<Id>): Promise<Comparison>;
  /**
   * What is left on the account at a provider, where it tells. Asked once, and costs nothing.
   * @throws KinoraError `unknown_provider`, `aborted`
   */
  balance(provider: Id, options?: BalanceOptions): Promise<Balance>;
  /** Waits for a job's video. */
  wait(job: JobRef | VideoJob<Clip>, options?: WaitOptions): Promise<Clip>;
  /**
   * Has a job's video saved as `path`, for a job that is not over: one whose `saveAs` turned out to
   * take no file, or that had none. Resolves with whether it will be; where the job has ended, or
   * the store does not have it, `clip.save` is what saves it.
   * @throws KinoraError `invalid_request` where `path` takes no file
   * @example if (await kinora.saveAs(error.job, 'other.mp4')) await kinora.wait(error.job)
   */
  saveAs(job: JobRef | VideoJob<Clip>, path: string): Promise<boolean>;
  /** Asks the provider once how a job stands. */
  check(job: JobRef | VideoJob<Clip>): Promise<JobSnapshot>;
  /** Asks the provider to stop a job. */
  cancel(job: JobRef | VideoJob<Clip>): Promise<CancelOutcome>;
  /** The jobs that the store keeps, newest first. */
  jobs(query?: Partial<JobQuery>): Promise<readonly StoredJob[]>;
  /**
   * Takes on the jobs that were left alone, by a crash for instance, and sees them through.
   * @example await kinora.recover()                       // on start
   * @example await kinora.recover({ watch: true, signal })  // a worker
   */
  recover(options?: RecoverOptions): Promise<readonly VideoJob<Clip>[]>;
  /**
   * Resolves once this client is at work on no job any more and has left each to whoever comes
   * next: after an abort, what to wait for before the store is closed.
   */
  idle(): Promise<void>;
  readonly webhooks: Webhooks;
  /** The steps that all of the above is made of, for workflow engines that call them themselves. */
  readonly steps: Steps;
}

/**
 * Makes a client. Providers that are not given here are not in the bundle.
 * @example const kinora = createKinora({ providers: [acme(), other()] })
 */
export function createKinora<const Providers extends readonly Provider[]>(
  options: KinoraOptions<Providers>,
): Kinora<Providers[number]['adapter']['id']> {
  const desk = createDesk(options);
  const jobOf = (job: JobRef | VideoJob<Clip>) => (isJob(job) ? job : resumeJob(desk, job));

  /** Loads a part, and what all parts share, when it is first called for. */
  const use: Use = async (part, act) => {
    const [found, core] = await Promise.all([loaded(part), desk.open()]);
    return act(found, core);
  };

  return {
    generate: (request, options = {}) =>
      use(submitting(), (part, core) => part.generate(core, request, options)),
    submit: (request, options = {}) =>
      use(submitting(), (part, core) => part.submit(core, request, options)),
    resume: (ref) => resumeJob(desk, ref),
    async translate(request, provider, policy = {}) {
      const { translate } = await loaded(import('./translate.ts'));
      return translate(desk, request, provider, policy);
    },
    compare: (request, options = {}) =>
      use(import('./compare.ts'), (part, core) => part.compare(core, request, options)),
    ...questions(use),
    wait: async (job, options) => jobOf(job).wait(options),
    saveAs: async (job, path) => {
      const { id } = jobOf(job);
      return use(import('./save-elsewhere.ts'), (part, core) => part.saveElsewhere(core, id, path));
    },
    check: async (job) => jobOf(job).check(),
    cancel: async (job) => jobOf(job).cancel(),
    jobs: (query = {}) =>
      use(import('./stored-jobs.ts'), (part, core) => part.storedJobs(core, query)),
    recover: (recovery = {}) =>
      use(import('./recover.ts'), (part, core) => part.recover(core, recovery)),
    idle: async () => (await desk.open()).heartbeat.idle(),
    webhooks: laterWebhooks(() =>
      use(import('./open-webhooks.ts'), (part, core) => part.openWebhooks(core)),
    ),
    steps: createSteps(desk),
  };
}

const submitting = once(() => import('./submit-job.ts'));

type Use = <Part, Result>(
  part: Promise<Part>,
  act: (part: Part, core: Core) => Result | Promise<Result>,
) => Promise<Result>;

/** What tables and providers are asked about themselves; no job comes of it. */
function questions(use: Use): Pick<Kinora, 'models' | 'liveModels' | 'quote' | 'balance'> {
  return {
    models: (query = {}) =>
      use(import('./list-models.ts'), (part, core) => part.listModels(core, query)),
    liveModels: (provider, options = {}) =>
      use(import('./live-models.ts'), (part, core) => part.liveModels(core, provider, options)),
    quote: (request, options = {}) =>
      use(import('./quote.ts'), (part, core) => part.quote(core, request, options)),
    balance: (provider, options = {}) =>
      use(import('./balance.ts'), (part, core) => part.balance(core, provider, options)),
  };
}

function laterWebhooks(open: () => Promise<Webhooks>): Webhooks {
  return {
    handle: async (request) => (await open()).handle(request),
    listener: async (request, response) => (await open()).listener(request, response),
  };
}

/** Handles come from outside too, where they may be anything. */
function isJob(job: unknown): job is VideoJob<Clip> {
  return typeof job === 'object' && job !== null && 'wait' in job && typeof job.wait === 'function';
}
