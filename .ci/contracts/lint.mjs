// Lints what Alur Konten promises to others: `npm run lint`, or `node lint.mjs <another contracts folder>`.
// Prints every finding; exits 1 when one of them is an error.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lintAsyncApi } from './asyncapi.mjs';
import { lintExamples } from './examples.mjs';
import { lintOpenApi } from './openapi.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const contracts = resolve(process.argv[2] ?? `${here}/../../contracts`);

const findings = [
  ...(await lintAsyncApi(contracts)),
  ...lintExamples(contracts),
  ...(await lintOpenApi(contracts)),
];

for (const { severity, where, message } of findings) {
  console.log(`${severity.padEnd(7)} ${where}: ${message}`);
}
const errors = findings.filter(({ severity }) => severity === 'error').length;
console.log(errors === 0 ? 'contracts: in order' : `contracts: ${errors} error(s)`);
process.exitCode = errors === 0 ? 0 : 1;
