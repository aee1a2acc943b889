/** A key as programs write it: in URLs, in JSON and in headers of basic authentication. */
export function keySpellings(key: string): readonly string[] {
  const bytes = Buffer.from(key, 'utf8');
  // The end of base64 depends on what follows.
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3));
  return [
    key,
    encodeURIComponent(key),
    encodeURIComponent(key).replaceAll(/%../g, (code) => code.toLowerCase()),
    JSON.stringify(key)
      .slice(1, -1)
      .replaceAll('/', String.raw`\/`),
    whole.toString('base64'),
    whole.toString('base64url'),
  ];
}
