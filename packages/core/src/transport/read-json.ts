const DEEPEST_LEVEL = 64;

/** What a reply's text holds, or undefined when it is no JSON, or JSON too deep to trust. */
export function readJson(text: string, hide: (text: string) => string = (same) => same): unknown {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (isTooDeep(json)) return undefined;
  try {
    return JSON.parse(json, (key: string, value: unknown, context?: { source?: string }) => {
      if (key === '__proto__') return undefined;
      // An escaped key is found only once the text is decoded.
      if (typeof value === 'string') return hide(value);
      return typeof value === 'number' ? readNumber(value, context?.source) : value;
    });
  } catch {
    return undefined;
  }
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPENING_BRACE, CLOSING_BRACE] = [0x7b, 0x7d];
const [OPENING_BRACKET, CLOSING_BRACKET] = [0x5b, 0x5d];

/** Counts levels in the text: parsing what is too deep would overflow the stack. */
function isTooDeep(json: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (isInText) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) isInText = false;
    } else if (code === QUOTE) isInText = true;
    else if (code === OPENING_BRACE || code === OPENING_BRACKET) depth++;
    else if (code === CLOSING_BRACE || code === CLOSING_BRACKET) depth--;
    if (depth > DEEPEST_LEVEL) return true;
  }
  return false;
}

/** Keeps the digits of what a number would round; `source` is missing before Node 21. */
function readNumber(value: number, source: string | undefined): number | string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const isRounded = Number.isInteger(value) && !Number.isSafeInteger(value);
  return isRounded && source !== undefined && /^-?\d+$/.test(source) ? source : value;
}
