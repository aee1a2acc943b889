/** Listens at once, so that a rejection before the test looks is not left unhandled. */
export const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => error,
  );
