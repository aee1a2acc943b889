import type { LookupAddress, LookupOptions } from 'node:dns';
import { describe, expect, test } from 'vitest';
import { checkedLookup } from '../../src/media/checked-lookup.ts';

const refused = (host: string) => new Error(`${host} is refused`);
const family = (address: string) => (address.includes(':') ? 6 : 4);
const record = (address: string): LookupAddress => ({ address, family: family(address) });

/** What a socket is given for a name that leads to these addresses, and what the resolver heard. */
function lookUp(host: string, addresses: readonly string[] | Error, options: LookupOptions = {}) {
  const asked: unknown[] = [];
  const given: unknown[][] = [];
  const lookup = checkedLookup((name, how, callback) => {
    asked.push([name, how]);
    if (addresses instanceof Error) callback(addresses, []);
    else callback(null, addresses.map(record));
  }, refused);
  lookup(host, options, (...answer) => given.push(answer));
  return { asked, given };
}

const HERE = ['127.0.0.1', '::1'];

describe('D4: a socket is given', () => {
  test('the first of the public addresses, with its family', () => {
    const { asked, given } = lookUp('cdn.example.com', ['2606:4700::1', '8.8.8.8'], { hints: 1 });
    expect(given).toEqual([[null, '2606:4700::1', 6]]);
    expect(asked).toEqual([['cdn.example.com', { hints: 1, all: true }]]);
  });

  test('all of them, where it asks for all', () => {
    const addresses = ['8.8.8.8', '2606:4700::1'];
    const { given } = lookUp('cdn.example.com', addresses, { all: true });
    expect(given).toEqual([[null, addresses.map(record)]]);
  });

  test('this machine, where its own name is asked for', () => {
    expect(lookUp('localhost', HERE, { all: true }).given).toEqual([[null, HERE.map(record)]]);
    expect(lookUp('127.0.0.1', HERE, { all: false }).given).toEqual([[null, '127.0.0.1', 4]]);
  });
});

describe('D4: a socket is given no address', () => {
  test.each([
    ['when one of several is not public', 'cdn.example.com', ['8.8.8.8', '10.0.0.1']],
    ['when a name of the internet leads here', 'cdn.example.com', ['127.0.0.1']],
    ['when a name of the internet leads here in IPv6', 'cdn.example.com', ['::1']],
    ['when an IPv6 address has a private one inside', 'cdn.example.com', ['::ffff:10.0.0.1']],
    ['when an IPv6 address cannot be written into a link', 'cdn.example.com', ['2606:4700::1%en0']],
    ["when this machine's name leads elsewhere", 'localhost', ['127.0.0.1', '8.8.8.8']],
    ['when there is none', 'cdn.example.com', []],
  ])('%s', (_when, host, addresses) => {
    for (const all of [true, false]) {
      expect(lookUp(host, addresses, { all }).given).toEqual([[refused(host), []]]);
    }
  });

  test('when the resolver fails, whose error stands', () => {
    const fault = new Error('ENOTFOUND');
    expect(lookUp('cdn.example.com', fault).given).toEqual([[fault, []]]);
  });

  test('when the resolver hands over an error alone, as that of Node does', () => {
    const fault = new Error('ENOTFOUND');
    const given: unknown[][] = [];
    const resolve = (...[, , callback]: Parameters<Parameters<typeof checkedLookup>[0]>) => {
      // Node leaves out what its types say is there.
      (callback as (error: Error) => void)(fault);
    };
    checkedLookup(resolve, refused)('cdn.example.com', {}, (...answer) => given.push(answer));
    expect(given).toEqual([[fault, []]]);
  });
});
