/** Imports packages and tells how long that took, in milliseconds. */
const names = JSON.parse(process.argv[2] ?? '') as readonly string[];
const startedAt = performance.now();
for (const name of names) await import(name);
console.log(performance.now() - startedAt);
process.exit();
