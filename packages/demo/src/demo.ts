/** Starts the demo, or says how it is started. */
const WANTED_MAJOR = 24;
const COMMAND = 'npx -y pnpm@12.21.0 demo';
const NOT_FOUND = 'ERR_MODULE_NOT_FOUND';

const major = Number(process.versions.node.split('.')[0]);
if (major < WANTED_MAJOR) {
  console.error(`The demo needs Node ${WANTED_MAJOR}, which comes with it. Run: ${COMMAND}`);
  process.exit(1);
}

try {
  await import('./run-demo.ts');
} catch (error) {
  // Without the command's settings, packages are looked for in a build that need not be there.
  const isNotFound = error instanceof Error && 'code' in error && error.code === NOT_FOUND;
  if (!isNotFound) throw error;
  console.error(`The demo runs on its sources. Run: ${COMMAND}`);
  process.exitCode = 1;
}
