import formats from '@stoplight/spectral-formats';
import functions from '@stoplight/spectral-functions';
import rulesets from '@stoplight/spectral-rulesets';

const OPERATIONS = '$.paths[*][get,put,post,delete,patch]';
const JSON_OF_REQUEST = `${OPERATIONS}.requestBody.content["application/json"]`;
const JSON_OF_SUCCESS = `${OPERATIONS}.responses[?(@property.match(/^2/))].content["application/json"]`;
const PROBLEMS = `${OPERATIONS}.responses[?(@property.match(/^[45]/))]`;

/** The problem answers that an operation can't do without, from what it is: method, parameters, body. */
function owedProblems(method, operation, pathParameters) {
  const parameters = [...pathParameters, ...(operation.parameters ?? [])];
  const takesBody = operation.requestBody !== undefined;
  return [
    takesBody || parameters.some(({ in: place }) => place === 'path' || place === 'query') ? '400' : [],
    ['401', '403'],
    parameters.some(({ in: place }) => place === 'path') ? '404' : [],
    ['put', 'patch', 'delete'].includes(method) ? ['412', '428'] : [],
    takesBody ? ['413', '415'] : [],
    method === 'post' ? '422' : [],
  ].flat();
}

function statesItsProblems(operation, _options, { path, documentInventory }) {
  const method = path.at(-1);
  const shared = documentInventory.resolved.paths[path.at(-2)].parameters ?? [];
  const missing = owedProblems(method, operation, shared).filter((status) => !operation.responses?.[status]);
  return missing.length === 0 ? [] : [{ message: `${method.toUpperCase()} does not say how it fails: ${missing.join(', ')}` }];
}

function hasExample(media) {
  const shown = [media, media.schema ?? {}].some(
    ({ example, examples }) => example !== undefined || Object.keys(examples ?? {}).length > 0,
  );
  return shown ? [] : [{ message: 'JSON without an example' }];
}

/** What `contracts/openapi` must be; each rule is an error. Front-end teams generate clients from these documents. */
export const ruleset = {
  extends: [[rulesets.oas, 'off']],
  formats: [formats.oas3],
  rules: {
    'oas3-schema': 'error',
    'oas3-valid-media-example': 'error',
    'operation-operationId': 'error',
    'operation-operationId-unique': 'error',
    'operation-operationId-valid-in-url': 'error',
    'operation-success-response': 'error',
    'operation-tags': 'error',
    'path-params': 'error',
    'operation-summary': {
      description: 'Every operation has a summary.',
      message: 'Operation without a summary',
      severity: 'error',
      given: OPERATIONS,
      then: { field: 'summary', function: functions.truthy },
    },
    'example-of-request': {
      description: 'Every JSON request body has an example, on the media type or on its schema.',
      message: '{{error}}',
      severity: 'error',
      given: JSON_OF_REQUEST,
      then: { function: hasExample },
    },
    'example-of-success': {
      description: 'Every JSON answer has an example, on the media type or on its schema.',
      message: '{{error}}',
      severity: 'error',
      given: JSON_OF_SUCCESS,
      then: { function: hasExample },
    },
    'problem-responses': {
      description: 'Every operation says how it fails.',
      message: '{{error}}',
      severity: 'error',
      given: OPERATIONS,
      then: { function: statesItsProblems },
    },
    'problem-media-type': {
      description: 'Every failure is a problem (RFC 9457).',
      message: 'Failure that is not application/problem+json',
      severity: 'error',
      given: PROBLEMS,
      then: { field: 'content.application/problem+json', function: functions.truthy },
    },
  },
};
