import { describe, expect, test } from 'vitest';
import { allowedFile } from '../../src/transport/guard-url.ts';

const abroad = { allowLoopback: false };
const local = { allowLoopback: true };

describe('a file may be fetched from', () => {
  test.each([
    'https://v3b.fal.media/files/b/x/y.mp4',
    'https://cdn.example.com:8443/a.mp4?signature=x#t=1',
    'https://cdn.example.com./a.mp4',
    'https://8.8.8.8/a.mp4',
    'https://172.32.0.1/a.mp4',
    'https://100.128.0.1/a.mp4',
    'https://[2606:4700:4700::1111]/a.mp4',
    'https://[2001:4860:4860::8888]/a.mp4',
    'https://localhost.example.com/a.mp4',
    'https://internal.example.com/a.mp4',
  ])('%s', (url) => {
    expect(allowedFile(url, abroad)).toBeUndefined();
    expect(allowedFile(url, local)).toBeUndefined();
  });
});

describe('D4: no file is fetched from', () => {
  test.each([
    'https://10.0.0.1/',
    'https://172.16.0.1/',
    'https://172.31.255.255/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://100.64.0.1/',
    'https://100.100.100.200/',
    'https://0.0.0.0/',
    'https://0.1.2.3/',
    'https://192.0.0.192/',
    'https://198.18.0.1/',
    'https://198.19.0.1/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://[::]/',
    'https://[fe80::1]/',
    'https://[fd00:ec2::254]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[::ffff:8.8.8.8]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[64:ff9b::a9fe:a9fe]/',
    'https://[2001::1]/',
    'https://[2001:db8::1]/',
    'https://[2002:7f00:1::]/',
    'https://[ff02::1]/',
    'https://metadata.google.internal/',
    'https://metadata/',
    'https://printer.local/',
    'https://router.home.arpa/',
    'https://intranet/',
  ])('%s', (url) => {
    expect(allowedFile(url, abroad)).toBe('its address is not public');
    expect(allowedFile(url, local)).toBe('its address is not public');
  });
});

describe('D4: this machine is reached only while its own API is the provider', () => {
  test.each([
    'https://localhost/a.mp4',
    'https://localhost./a.mp4',
    'https://LOCALHOST/a.mp4',
    'https://127.0.0.1/a.mp4',
    'https://127.8.8.8/a.mp4',
    'https://2130706433/a.mp4',
    'https://0x7f.1/a.mp4',
    'https://0177.0.0.1/a.mp4',
    'https://127.0.0.1./a.mp4',
    'https://[::1]/a.mp4',
    'https://[0:0:0:0:0:0:0:1]/a.mp4',
  ])('%s', (url) => {
    expect(allowedFile(url, abroad)).toBe('its address is not public');
    expect(allowedFile(url, local)).toBeUndefined();
    expect(allowedFile(url.replace('https:', 'http:'), local)).toBeUndefined();
    expect(allowedFile(url.replace('https:', 'http:'), abroad)).toBe('it is not https');
  });

  test('and never under another name that leads here', () => {
    expect(allowedFile('https://app.localhost/', local)).toBe('its address is not public');
  });
});

describe('D3: only https is fetched, without a user in the link', () => {
  test.each([
    ['http://cdn.example.com/a.mp4', 'it is not https'],
    ['ftp://cdn.example.com/a.mp4', 'it is not https'],
    ['file:///etc/passwd', 'it is not https'],
    ['blob:https://cdn.example.com/1', 'it is not https'],
    ['https://user:pass@cdn.example.com/', 'it carries a user name or password'],
    ['https://user@127.0.0.1/', 'it carries a user name or password'],
    ['cdn.example.com/a.mp4', 'it is no URL'],
    ['//cdn.example.com/a.mp4', 'it is no URL'],
    ['', 'it is no URL'],
  ])('%j: %s', (url, reason) => {
    expect(allowedFile(url, local)).toBe(reason);
  });
});
