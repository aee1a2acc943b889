/** Fails loudly when a script runs on another Node than the one this repository installs. */
const WANTED_MAJOR = 24;

const major = Number(process.versions.node.split('.')[0]);
if (major < WANTED_MAJOR) {
  console.error(
    `This script needs Node ${WANTED_MAJOR}, installed with the repository's dependencies; it found ` +
      `${process.version}. Run it through pnpm: npx -y pnpm@12.21.0 test`,
  );
  process.exit(1);
}
