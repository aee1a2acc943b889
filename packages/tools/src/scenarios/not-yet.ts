/** Scenarios that no test names, each with the reason. */
export const NOT_YET = {
  B13: 'no provider tells the two apart; a lane keeps to the number of jobs an account may run',
  C18: 'no provider tells progress',
  I3: 'Node itself tries both families; no test can lose packets on one of them',
  J16: 'Kinora serves no files to browsers: a report is a file that its reader opens',
} as const satisfies Readonly<Record<string, string>>;
