import { version as running } from 'node:process';

/** The first Node with everything that the sandbox needs, as `engines` of its package says. */
const FIRST_NODE = [22, 13] as const;

/** Throws where Node is too old, before anything starts that would only fail later. */
export function checkNode(version: string = running): void {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  const [firstMajor, firstMinor] = FIRST_NODE;
  if (major > firstMajor || (major === firstMajor && minor >= firstMinor)) return;
  throw new Error(
    `@kinora/sandbox needs Node ${firstMajor}.${firstMinor} or later; this is ${version}.`,
  );
}
