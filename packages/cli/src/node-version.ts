/** The first Node that the program runs on, as `engines` of its package says. */
const FIRST_NODE = [22, 13] as const;

/** Why the program does not run on this Node; undefined where it does. */
export function nodeRefusal(running: string): string | undefined {
  const [major = 0, minor = 0] = running.split('.').map(Number);
  const [firstMajor, firstMinor] = FIRST_NODE;
  if (major > firstMajor || (major === firstMajor && minor >= firstMinor)) return undefined;
  return `Node ${firstMajor}.${firstMinor} or later is needed; this is Node ${running}.`;
}
