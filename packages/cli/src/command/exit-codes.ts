/** What a script reads from how the program ended. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  /** A ceiling, or a price that is not known and has to be, kept money from being spent. */
  budget: 3,
  /** Some of several things were done. */
  partlyDone: 4,
  /** Nobody knows whether something was paid for; the handle was printed. */
  unknown: 5,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
