const STORE = 'needs a test of the client over its store';
const BUDGETS = 'needs a test of the client with budgets';
const ROUTING = 'needs a test of the client with several providers';
const PAGES = 'no part of Kinora writes web pages or serves files to browsers';

/** Scenarios that no test names, each with the reason. */
export const NOT_YET = {
  A12: STORE,
  A13: STORE,
  B13: 'no provider tells the two apart; a lane keeps to the number of jobs an account may run',
  C5: ROUTING,
  C8: STORE,
  C14: STORE,
  C18: 'no provider tells progress',
  E3: STORE,
  E10: STORE,
  E11: STORE,
  E12: STORE,
  G5: STORE,
  G6: STORE,
  H2: ROUTING,
  H6: BUDGETS,
  H7: BUDGETS,
  H8: BUDGETS,
  H9: BUDGETS,
  H10: BUDGETS,
  H11: BUDGETS,
  H15: ROUTING,
  I3: 'Node itself tries both families; no test can lose packets on one of them',
  J3: PAGES,
  J16: PAGES,
  K4: STORE,
} as const satisfies Readonly<Record<string, string>>;
