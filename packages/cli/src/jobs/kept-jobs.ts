/** Ids of kept jobs, for completion; the store is opened only when they are asked for. */
export async function keptJobs(): Promise<readonly string[]> {
  return (await import('./job-ids.ts')).jobIds();
}
