const STORE = 'needs a test of the client over its store';
const BUDGETS = 'needs a test of the client with budgets';
const ROUTING = 'needs a test of the client with several providers';
const PAGES = 'no part of Kinora writes web pages or serves files to browsers';

/** Scenarios that no test names, each with the reason. */
export const NOT_YET = {
  B13: 'no provider tells the two apart; a lane keeps to the number of jobs an account may run',
  C5: ROUTING,
  C14: STORE,
  C18: 'no provider tells progress',
  E10: STORE,
  H2: ROUTING,
  H8: BUDGETS,
  H10: BUDGETS,
  H15: ROUTING,
  I3: 'Node itself tries both families; no test can lose packets on one of them',
  J3: PAGES,
  J16: PAGES,
} as const satisfies Readonly<Record<string, string>>;
