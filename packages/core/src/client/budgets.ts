import { describe } from '../request/describe.ts';
import { invalidRequest } from '../request/invalid-request.ts';
import { toMicroUsd } from '../routing/ceiling.ts';
import type { Core } from './core.ts';

/**
 * Sees to it that the store knows a budget of this client, with the limit it has now.
 * @throws KinoraError `invalid_request` for one that the client was not made with
 */
export async function ensureBudget(core: Core, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  const { budgets = {} } = core.options;
  const budget = Object.hasOwn(budgets, id) ? budgets[id] : undefined;
  if (budget === undefined) {
    const names = Object.keys(budgets).join(', ');
    const allowed = names === '' ? 'nothing: the client has no budgets' : names;
    throw invalidRequest([{ field: 'budget', given: describe(id), allowed }]);
  }
  const limitMicroUsd = toMicroUsd(`budgets.${id}.limitUsd`, budget.limitUsd, 'down');
  const known = await core.store.budget(id);
  if (known?.limitMicroUsd === limitMicroUsd) return;
  await core.store.commit([{ kind: 'limit', budget: id, limitMicroUsd }]);
}
