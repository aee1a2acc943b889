/** Runs a bundled program, whose `fetch` leads to a sandbox, and tells every module it loaded. */
import { registerHooks } from 'node:module';
import type { Access } from '../sandbox/access.ts';
import { redirectTo } from '../sandbox/redirect.ts';

export interface LoadInput {
  /** The program's URL. */
  readonly entry: string;
  readonly access: Access;
}

const { entry, access } = JSON.parse(process.argv[2] ?? '') as LoadInput;
// Hugging Face's client sleeps by a timer that keeps no process alive.
setInterval(() => {}, 1000);

const toSandbox = redirectTo(access);
const plain = globalThis.fetch;
// Those that take an address ask the sandbox itself.
globalThis.fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  return url.hostname === '127.0.0.1' ? plain(input, init) : toSandbox(input, init);
};

const loaded: string[] = [];
registerHooks({
  load(url, context, next) {
    loaded.push(url);
    return next(url, context);
  },
});
await import(entry);
console.log(JSON.stringify(loaded));
process.exit();
