import envPaths from 'env-paths';

/** Where this person's programs keep data, by the custom of the system; it need not exist. */
export function dataFolder(): string {
  return envPaths('kinora', { suffix: '' }).data;
}
