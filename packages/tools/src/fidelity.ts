/**
 * Asks every catalogued endpoint the same neutral requests, holds each body to what its provider
 * documents and compiles fal's against its own types. Fails when anything is wrong or less is valid
 * than before; --write keeps the counts, --all lists every wire field that no request reaches.
 */
import { createKinora, fal, runcomfy, wavespeed, type Kinora } from 'kinora';
import { readClientTypes } from './catalogue/fal/read-client-types.ts';
import { readBaseline, shrunken, writeBaseline } from './fidelity/baseline.ts';
import { compileBodies } from './fidelity/compile-bodies.ts';
import { describeStock } from './fidelity/describe-stock.ts';
import { allEndpoints } from './fidelity/endpoints.ts';
import { knownFaults, unlisted } from './fidelity/fault-list.ts';
import { findAll, takeStock } from './fidelity/take-stock.ts';
import { untouchedFields } from './fidelity/untouched-fields.ts';

const options = { apiKey: 'none' };
const kinora: Kinora = createKinora({
  providers: [fal(options), wavespeed(options), runcomfy(options)],
});
const findings = await findAll(kinora, await allEndpoints(kinora));
const ids = ['fal', 'wavespeed', 'runcomfy'];
const providers = Object.fromEntries(ids.map((id) => [id, takeStock(findings, id)]));
const { bodies: compiled, faults } = compileBodies(findings, new Set(readClientTypes().keys()));
const now = { providers, compiled };

for (const line of describeStock(providers, findings)) console.log(line);
console.log(
  `${compiled} bodies compiled against fal's types, which are wrong in ${faults.length} places`,
);
const untouched = untouchedFields(findings);
const shown = process.argv.includes('--all') ? untouched : untouched.slice(0, 20);
console.log(`${untouched.length} names of wire fields are left to providerOptions, most often:`);
console.log(`  ${shown.map(({ name, endpoints }) => `${name} ${endpoints}`).join(', ')}`);

if (process.argv.includes('--write')) writeBaseline(now);
const faulty = findings.flatMap(({ endpoint, request, verdict }) =>
  verdict.kind === 'wrong'
    ? [`${endpoint.provider}:${endpoint.id}, ${request}: ${verdict.faults.join(', ')}`]
    : [],
);
const worse = [
  ...faulty,
  ...shrunken(readBaseline(), now),
  ...unlisted(knownFaults(), faults).map((line) => `fal's types, ${line}`),
];
for (const line of worse) console.error(line);
process.exitCode = worse.length === 0 ? 0 : 1;
