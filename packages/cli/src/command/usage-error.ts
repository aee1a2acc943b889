/** The command was not given as it can be carried out; nothing was sent. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
