import { maybe, reads } from '@kinora/core/reader';
import * as z from '@kinora/core/schema';

const code = maybe(z.union([z.number(), z.string()]));
const text = maybe(z.string().check(z.minLength(1)));

/** `{ code, message }` under an HTTP error or under 200, or `{ error }` alone. */
export const readError = reads(
  z.object({ code, error_code: code, message: text, error: text, status: text }),
  (said, reply) => {
    const isFine = reply.status < 300;
    // A prediction without its envelope: the code is its own.
    if (isFine && said.status !== undefined) return undefined;
    const codes = [said.error_code, said.code].map(String);
    const providerCodes = codes.filter((each) => !['undefined', '0', '200'].includes(each));
    const isError = providerCodes.length > 0 || said.error !== undefined || !isFine;
    return isError ? { providerCodes, message: said.message ?? said.error ?? '' } : undefined;
  },
);
