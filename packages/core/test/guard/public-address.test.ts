import { describe, expect, test } from 'vitest';
import { isLoopback, isPublicAddress } from '../../src/transport/public-address.ts';

describe('D4: a closed network ends where the public internet begins', () => {
  test.each([
    // The last public address before it, its first, its last and the next public one.
    ['this network', undefined, '0.0.0.0', '0.255.255.255', '1.0.0.0'],
    ['private, class A', '9.255.255.255', '10.0.0.0', '10.255.255.255', '11.0.0.0'],
    ['carrier NAT', '100.63.255.255', '100.64.0.0', '100.127.255.255', '100.128.0.0'],
    ['this machine', '126.255.255.255', '127.0.0.0', '127.255.255.255', '128.0.0.0'],
    ['link-local', '169.253.255.255', '169.254.0.0', '169.254.255.255', '169.255.0.0'],
    ['private, class B', '172.15.255.255', '172.16.0.0', '172.31.255.255', '172.32.0.0'],
    ['protocol assignments', '191.255.255.255', '192.0.0.0', '192.0.255.255', '192.1.0.0'],
    ['6to4 relays', '192.87.255.255', '192.88.0.0', '192.88.255.255', '192.89.0.0'],
    ['private, class C', '192.167.255.255', '192.168.0.0', '192.168.255.255', '192.169.0.0'],
    ['benchmarks', '198.17.255.255', '198.18.0.0', '198.19.255.255', '198.20.0.0'],
    ['documentation 2', '198.50.255.255', '198.51.0.0', '198.51.255.255', '198.52.0.0'],
    ['documentation 3', '202.255.255.255', '203.0.0.0', '203.0.255.255', '203.1.0.0'],
    ['multicast and class E', '223.255.255.255', '224.0.0.0', '255.255.255.255', undefined],
  ])('%s', (_name, before, first, last, after) => {
    const outside = [before, after].filter((address) => address !== undefined);
    expect(outside.map(isPublicAddress)).toEqual(outside.map(() => true));
    expect([first, last].map(isPublicAddress)).toEqual([false, false]);
  });
});

describe('D4: of IPv6, global unicast alone is public', () => {
  test.each([
    '2000::1',
    '2001:200::1',
    '2001:4860:4860::8888',
    '2003::1',
    '2606:4700:4700::1111',
    '[2606:4700:4700::1111]',
    '3ffe::1',
  ])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    ['Teredo', '2001::1'],
    ['Teredo, spelt out', '2001:0:4::1'],
    ['protocol use', '2001:f::1'],
    ['protocol use', '2001:ff:1::1'],
    ['the last of protocol use', '2001:123::1'],
    ['the last of protocol use', '2001:1ff::1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff:fff::1'],
    ['6to4', '2002:808:808::1'],
    ['below global unicast', '1fff::1'],
    ['above global unicast', '4000::1'],
    ['unspecified', '::'],
    ['an IPv4 address inside', '::ffff:808:808'],
    ['a group that ends in a public one', 'fd00:2606:4700::1'],
    ['a group too short', '260::1'],
    ['no address', ''],
  ])('%s is not: %s', (_name, address) => {
    expect(isPublicAddress(address)).toBe(false);
    expect(isPublicAddress(`[${address}]`)).toBe(false);
  });

  test('and a name or a part of an address is none', () => {
    for (const name of ['example.com', '8.8.8', 'a8.8.8.8', '8.8.8.8.example', '8.8.8.8a']) {
      expect(isPublicAddress(name)).toBe(false);
    }
  });
});

describe('D4: this machine is', () => {
  test.each([
    ['127.0.0.1', true],
    ['127.255.255.255', true],
    ['localhost', true],
    ['::1', true],
    ['[::1]', true],
    ['126.255.255.255', false],
    ['128.0.0.0', false],
    ['12.7.0.0', false],
    ['app.localhost', false],
    ['::', false],
    ['::11', false],
    ['', false],
  ])('%j: %j', (host, isOwn) => {
    expect(isLoopback(host)).toBe(isOwn);
  });
});
