import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, test } from 'node:test';
import { parse, stringify } from 'yaml';
import { lintOpenApiDocument } from '../openapi.mjs';

const good = readFileSync(fileURLToPath(new URL('fixtures/good.yaml', import.meta.url)), 'utf8');
const PATH = '/api/v1/tasks/{contentId}/assign';

let folder;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'openapi-rules-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Lints the good document with one fault planted in its operation. */
async function lintWith(plant) {
  const document = parse(good);
  plant(document.paths[PATH].post, document);
  const file = join(folder, 'document.yaml');
  writeFileSync(file, stringify(document));
  return (await lintOpenApiDocument(file)).map(({ message }) => message);
}

test('a document in order has no findings', async () => {
  assert.deepEqual(await lintWith(() => {}), []);
});

const faults = {
  'no operationId': [(op) => delete op.operationId, /operation-operationId\)/],
  'no tags': [(op) => delete op.tags, /operation-tags/],
  'no summary': [(op) => delete op.summary, /operation-summary/],
  'a request without an example': [(op) => delete op.requestBody.content['application/json'].example, /example-of-request/],
  'an answer without an example': [(_, doc) => delete doc.components.schemas.Task.examples, /example-of-success/],
  'an example that breaks its schema': [
    (op) => delete op.requestBody.content['application/json'].example.outline,
    /oas3-valid-media-example/,
  ],
  'a failure in plain JSON': [
    (op) => (op.responses['409'] = { description: 'Busy', content: { 'application/json': {} } }),
    /problem-media-type/,
  ],
  'a failure without a body': [(op) => (op.responses['503'] = { description: 'Full' }), /problem-media-type/],
  'no answer of success': [(op) => delete op.responses['200'], /operation-success-response/],
  'a path parameter that is not declared': [(_, doc) => delete doc.paths[PATH].parameters, /path-params/],
  ...Object.fromEntries(
    ['400', '401', '403', '404', '413', '415', '422'].map((status) => [
      `no ${status}`,
      [(op) => delete op.responses[status], new RegExp(`does not say how it fails: ${status} \\(problem-responses\\)`)],
    ]),
  ),
  'a change without preconditions': [
    (op, doc) => {
      doc.paths[PATH] = { parameters: doc.paths[PATH].parameters, put: op };
    },
    /does not say how it fails: 412, 428/,
  ],
  'two operations of one name': [
    (op, doc) => (doc.paths['/api/v1/other/{contentId}'] = { parameters: doc.paths[PATH].parameters, post: op }),
    /operation-operationId-unique/,
  ],
  'a document that is no OpenAPI': [(op) => (op.responses = 'none'), /oas3-schema/],
};

for (const [fault, [plant, expected]] of Object.entries(faults)) {
  test(`finds ${fault}`, async () => {
    const messages = await lintWith(plant);
    assert.ok(messages.some((message) => expected.test(message)), messages.join('\n') || 'nothing was found');
  });
}
