import { expect, test } from 'vitest';
import type { Adapter } from '../../src/contract/adapter.ts';
import { connect, isLocal } from '../../src/engine/connection.ts';

const adapter = {
  id: 'acme',
  name: 'Acme',
  auth: { env: ['ACME_NO_KEY'], keyPage: 'https://acme.example/keys' },
  hosts: { main: 'https://api.acme.example', files: 'https://files.acme.example/' },
} as unknown as Adapter;
const transport = () => Promise.reject(new Error('not sent'));
const hostsOf = (baseUrl?: string | Readonly<Record<string, string>>) => {
  const options = baseUrl === undefined ? {} : { baseUrl };
  const { hostOf } = connect({ adapter, options }, transport);
  return [hostOf('main'), hostOf('files')];
};

test('each host has its own address, or all have one that the caller gives', () => {
  expect(hostsOf()).toEqual(['https://api.acme.example', 'https://files.acme.example']);
  expect(hostsOf('http://127.0.0.1:1/')).toEqual(['http://127.0.0.1:1', 'http://127.0.0.1:1']);
  const both = { main: 'http://127.0.0.1:1', files: 'http://127.0.0.1:2' };
  expect(hostsOf(both)).toEqual(['http://127.0.0.1:1', 'http://127.0.0.1:2']);
});

test('where the caller gives addresses, a host without one is refused, not asked for real', () => {
  expect(() => hostsOf({ queue: 'http://127.0.0.1:1' })).toThrow(
    'acme: baseUrl is none for main; it takes an address for each of main, files, or one for all.',
  );
});

test('an empty key is no key', () => {
  const { apiKey } = connect({ adapter, options: { apiKey: '' } }, transport);
  expect(apiKey).toThrow(
    'acme: no API key for Acme: set ACME_NO_KEY, or pass acme({ apiKey }). Keys are made at https://acme.example/keys.',
  );
});

test.each([
  ['http://127.0.0.1:1', true],
  ['http://localhost', true],
  ['http://[::1]:8', true],
  ['https://127.evil.example', false],
  ['https://api.acme.example', false],
  ['/api/acme', false],
])('a provider at %j is one on this machine: %j', (baseUrl, isOwn) => {
  expect(isLocal(connect({ adapter, options: { baseUrl } }, transport))).toBe(isOwn);
});
