import { loadAdapter, type Provider } from '../contract/define-adapter.ts';

/**
 * Loads what is otherwise loaded when it is first needed: uploads, files, fallback, webhooks, and
 * the search for a job whose submit went unanswered; of the providers given, what they are spoken to
 * by. For programs that should know early when a
 * part of them is missing, and for tests in virtual time.
 * @example await preload(acme())
 */
export async function preload(...providers: readonly Provider[]): Promise<void> {
  await Promise.all([
    ...providers.map(({ adapter }) => loadAdapter(adapter)),
    import('./actual-cost.ts'),
    import('./balance.ts'),
    import('./ask-about.ts'),
    import('./adopt-job.ts'),
    import('./budgets.ts'),
    import('./check-ports.ts'),
    import('./choose-among.ts'),
    import('./compare.ts'),
    import('./create-core.ts'),
    import('./fallback.ts'),
    import('./job-ports.ts'),
    import('./list-models.ts'),
    import('./live-models.ts'),
    import('./open-webhooks.ts'),
    import('./plan-again.ts'),
    import('./quote.ts'),
    import('./recover.ts'),
    import('./run-step.ts'),
    import('./save-elsewhere.ts'),
    import('./stored-jobs.ts'),
    import('./submit-job.ts'),
    import('./translate.ts'),
    import('./under-key.ts'),
    import('../flow/deliver-files.ts'),
    import('../flow/fetch-attempt.ts'),
    import('../flow/listen-to.ts'),
    import('../media/ensure-place.ts'),
    import('../media/guarded-fetch.ts'),
    import('../media/inspect.ts'),
    import('../media/output-file.ts'),
    import('../routing/ceiling.ts'),
    import('../steps/reconcile-step.ts'),
    import('../store/memory-claim.ts'),
    import('../store/memory-forget.ts'),
    import('../transport/send-by-ky.ts'),
    import('../webhooks/webhook-url.ts'),
  ]);
}
