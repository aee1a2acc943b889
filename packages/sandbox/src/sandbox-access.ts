import type { Provider } from './provider.ts';
import type { Access, FalAccess } from './sandbox.ts';

/** What opens each provider of a sandbox: where it is, and a key. */
export interface SandboxAccess {
  readonly fal: FalAccess;
  readonly wavespeed: Access;
  readonly runcomfy: Access;
}

/** Keys in each provider's own format that open nothing but a sandbox. */
export const SANDBOX_KEYS: Readonly<Record<Provider, readonly [string]>> = {
  fal: ['sandbox-key-id:sandbox-key-secret'],
  wavespeed: ['wsk_sandbox-key'],
  runcomfy: ['sandbox-key'],
};

/**
 * The way into a sandbox of another process, whose keys are the sandbox's own.
 * @example createKinora({ providers: [fal(sandboxAccess('http://127.0.0.1:4680').fal)] })
 */
export function sandboxAccess(
  url: string,
  keyOf: (provider: Provider) => string = (provider) => SANDBOX_KEYS[provider][0],
): SandboxAccess {
  return {
    fal: { apiKey: keyOf('fal'), baseUrl: falHosts(`${url}/fal`) },
    wavespeed: { apiKey: keyOf('wavespeed'), baseUrl: `${url}/wavespeed` },
    runcomfy: { apiKey: keyOf('runcomfy'), baseUrl: `${url}/runcomfy` },
  };
}

function falHosts(url: string): FalAccess['baseUrl'] {
  return { main: `${url}/queue`, run: `${url}/run`, rest: `${url}/rest`, api: `${url}/api/v1` };
}
