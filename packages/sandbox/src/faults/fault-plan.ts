import type { Provider } from '../provider.ts';
import { checkFault } from './check-fault.ts';
import type { Effect, Fault, Occasion } from './fault.ts';

/** What is going on, for faults to match. */
export interface Happening {
  readonly on: Occasion;
  readonly provider: Provider;
  readonly model: string | undefined;
}

/** The faults still to strike, in the order they were scripted. */
export interface FaultPlan {
  /** Throws a `TypeError`, and adds none of them, where one is no fault. */
  readonly add: (...faults: readonly Fault[]) => void;
  readonly clear: () => void;
  /** Every fault that has struck, in order, as often as it did. */
  readonly struck: readonly Fault[];
  /**
   * The effect of the first fault of a kind that matches, used up once. A later fault sees only
   * the happenings that no earlier one struck, so a list reads as a script.
   */
  take<E extends Effect>(is: (effect: Effect) => effect is E, happening: Happening): E | undefined;
}

interface Pending {
  readonly fault: Fault;
  skip: number;
  times: number;
}

export function createFaultPlan(scripted: readonly Fault[]): FaultPlan {
  // By occasion, so that a script of thousands of faults is not read at every request.
  const pending = new Map<Occasion, Pending[]>();
  const struck: Fault[] = [];
  const add: FaultPlan['add'] = (...faults) => {
    for (const [i, fault] of faults.entries()) checkFault(fault, `faults[${i}]`);
    for (const each of faults.map(toPending)) {
      const others = pending.get(each.fault.on);
      if (others === undefined) pending.set(each.fault.on, [each]);
      else others.push(each);
    }
  };
  add(...scripted);
  return {
    add,
    clear: () => pending.clear(),
    struck,
    take(is, happening) {
      const candidates = pending.get(happening.on) ?? [];
      for (const [i, candidate] of candidates.entries()) {
        const effect = candidate.fault.do;
        if (candidate.times <= 0 || !is(effect) || !matches(candidate.fault, happening)) continue;
        if (candidate.skip > 0) {
          candidate.skip -= 1;
          continue;
        }
        candidate.times -= 1;
        if (candidate.times === 0) candidates.splice(i, 1);
        struck.push(candidate.fault);
        return effect;
      }
      return undefined;
    },
  };
}

function toPending(fault: Fault): Pending {
  return { fault, skip: fault.skip ?? 0, times: fault.times ?? 1 };
}

function matches(fault: Fault, happening: Happening): boolean {
  return (
    (fault.provider === undefined || fault.provider === happening.provider) &&
    (fault.model === undefined || fault.model === happening.model)
  );
}
