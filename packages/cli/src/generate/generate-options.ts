import type { Options } from '../command/command.ts';
import { readList, readPath, readUsd } from '../command/option-values.ts';
import { modelOption, requestOptions } from '../request/request-options.ts';
import { providerIds } from '../session/provider-ids.ts';

/** Where nobody names a model. */
export const USUAL_MODEL = 'hunyuan-video';

/** What a command that spends money is told about it. */
export const moneyOptions = {
  maxCost: { flags: '--max-cost <usd>', about: 'the most it may cost', read: readUsd },
  expectedCost: {
    flags: '--expected-cost <usd>',
    about: 'what it costs, where no price is known and a ceiling is given',
    read: readUsd,
  },
  yes: { flags: '-y, --yes', about: 'do not ask before spending' },
} as const satisfies Options;

export const generateOptions = {
  ...modelOption,
  provider: {
    flags: '-p, --provider <names>',
    about: 'one, or several to try in this order; default: those whose keys are set',
    read: readList,
    words: providerIds,
  },
  cheapest: { flags: '--cheapest', about: 'try the providers in the order of their prices' },
  output: {
    flags: '-o, --output <file>',
    about: 'where to save it, a file or a folder; default: here',
    read: readPath,
  },
  force: { flags: '-f, --force', about: 'replace a file that is there' },
  ...moneyOptions,
  ...requestOptions,
} as const satisfies Options;
