/** Where an endpoint is submitted to: its id, with the old `12345-name` written `12345/name`. */
export function endpointPath(model: string): string {
  return model.replace(/^(\d+)-([a-z\d-]+)$/i, '$1/$2');
}

/**
 * Where an endpoint's requests are found: under its app (`owner/name`), in its namespace if it has
 * one; deeper paths answer 405.
 */
export function appPath(model: string): string {
  const path = endpointPath(model);
  return /^(?:(?:workflows|comfy)\/)?[^/]+\/[^/]+/.exec(path)?.[0] ?? path;
}
