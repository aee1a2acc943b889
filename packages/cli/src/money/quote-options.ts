import type { Options } from '../command/command.ts';
import { readList } from '../command/option-values.ts';
import { modelOption, requestOptions } from '../request/request-options.ts';
import { providerIds } from '../session/provider-ids.ts';

export const quoteOptions = {
  ...modelOption,
  provider: {
    flags: '-p, --provider <names>',
    about: 'these alone; default: all',
    read: readList,
    words: providerIds,
  },
  offline: { flags: '--offline', about: 'list prices alone, without any network' },
  ...requestOptions,
} as const satisfies Options;
