import { isKinoraError, type Balance, type Kinora } from 'kinora';
import { usd } from '../money/usd.ts';
import type { ProviderId } from '../session/provider-ids.ts';
import { keyOf } from '../session/providers.ts';
import type { Finding } from './finding.ts';

interface Surroundings {
  readonly kinora: Kinora<ProviderId>;
  readonly env: NodeJS.ProcessEnv;
  /** Sandbox keys come with the sandbox. */
  readonly isSandbox: boolean;
  readonly signal: AbortSignal;
}

/** Whether there is a key, whether the provider takes it, and what is left on the account. */
export async function lookAtProvider(
  id: ProviderId,
  surroundings: Surroundings,
): Promise<readonly Finding[]> {
  const { kinora, env, isSandbox, signal } = surroundings;
  const name = `key of ${id}`;
  const { variable, variables, page } = keyOf(id, env);
  if (variable === undefined && !isSandbox) {
    const text = `not set. Set ${variables[0] ?? ''}; keys are made at ${page}`;
    return [{ name, state: 'note', text }];
  }
  const from = isSandbox ? 'of the sandbox' : `in ${variable ?? ''}`;
  const balance = await kinora.balance(id, { signal });
  const key = await keyFinding(id, balance, surroundings);
  return [
    { name, state: key.state, text: `${from}: ${key.text}` },
    ...(key.state === 'bad' ? [] : [balanceFinding(balance)]),
  ];
}

/** What a provider says to a key that it does not take. */
const REFUSALS = ['unauthenticated', 'forbidden'];

async function keyFinding(
  id: ProviderId,
  balance: Balance,
  { kinora, signal }: Surroundings,
): Promise<Pick<Finding, 'state' | 'text'>> {
  if (balance.ok) return { state: 'good', text: 'works' };
  const { code, reason } = balance;
  const isRefused = code !== undefined && REFUSALS.includes(code);
  if (!isRefused) return { state: 'bad', text: `not known to work: ${reason}` };
  // Balances may be told to administrators' keys alone, and prices to all.
  if (await tellsPrice(id, kinora, signal)) return { state: 'good', text: 'works' };
  return { state: 'bad', text: `refused: ${reason}` };
}

/** A model of each provider whose price it has been seen to tell. */
const PRICED: Readonly<Record<ProviderId, string>> = {
  fal: 'fal:fal-ai/hunyuan-video',
  wavespeed: 'wavespeed:wavespeed-ai/hunyuan-video/t2v',
  runcomfy: 'runcomfy:tencent/hunyuan/image-to-video',
};

async function tellsPrice(
  id: ProviderId,
  kinora: Kinora<ProviderId>,
  signal: AbortSignal,
): Promise<boolean> {
  const request = { model: PRICED[id], prompt: 'A boat.', image: 'https://example.com/boat.jpg' };
  try {
    const options = { provider: id, onUnsupported: 'warn', signal } as const;
    const [quote] = await kinora.quote(request, options);
    return quote?.ok === true && quote.basis === 'live';
  } catch (error) {
    if (isKinoraError(error)) return false;
    throw error;
  }
}

function balanceFinding(balance: Balance): Finding {
  const name = `balance at ${balance.provider}`;
  if (!balance.ok) return { name, state: 'note', text: `not told: ${balance.reason}` };
  const { microUsd } = balance;
  if (microUsd > 0) return { name, state: 'good', text: usd(microUsd) };
  return { name, state: 'bad', text: `${usd(microUsd)}: top up the account` };
}
