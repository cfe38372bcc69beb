import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, test } from 'node:test';
import { lintAsyncApi } from '../asyncapi.mjs';
import { lintExamples } from '../examples.mjs';

let contracts;
beforeEach(() => {
  contracts = mkdtempSync(join(tmpdir(), 'contracts-'));
  for (const part of ['asyncapi.yaml', 'events']) {
    cpSync(fileURLToPath(new URL(`../../../contracts/${part}`, import.meta.url)), join(contracts, part), {
      recursive: true,
    });
  }
});
afterEach(() => rmSync(contracts, { recursive: true }));

function change(file, from, to) {
  const path = join(contracts, file);
  const before = readFileSync(path, 'utf8');
  assert.ok(before.includes(from), `${file} has no ${from}`);
  writeFileSync(path, before.replace(from, to));
}

const errors = (findings) => findings.filter(({ severity }) => severity === 'error');

test('what is published is in order', async () => {
  assert.deepEqual(errors([...(await lintAsyncApi(contracts)), ...lintExamples(contracts)]), []);
});

test('finds a reference to nothing', async () => {
  change('asyncapi.yaml', '#/channels/approval"', '#/channels/approvals"');
  assert.notDeepEqual(errors(await lintAsyncApi(contracts)), []);
});

test('finds a schema that is not there', async () => {
  rmSync(join(contracts, 'events/PlanReturned.v1.schema.json'));
  assert.notDeepEqual(errors(await lintAsyncApi(contracts)), []);
  assert.match(errors(lintExamples(contracts))[0].message, /has no schema/);
});

test('finds a schema without an example', () => {
  rmSync(join(contracts, 'events/PlanReturned.v1.example.json'));
  assert.match(errors(lintExamples(contracts))[0].message, /has no example/);
});

test('finds an example that breaks its schema', () => {
  change('events/ProductionStarted.v1.example.json', '"revision": 1,', '"revision": "satu",');
  assert.match(errors(lintExamples(contracts))[0].message, /must be integer/);
});

test('finds a keyword that JSON Schema does not know', () => {
  change('events/TaskAssigned.v1.schema.json', '"required"', '"requierd"');
  assert.match(errors(lintExamples(contracts))[0].message, /unknown keyword/);
});
