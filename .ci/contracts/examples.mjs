import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const SCHEMA = '.schema.json';
const EXAMPLE = '.example.json';

/** Checks that every event schema is valid, has an example, and that the example fits. */
export function lintExamples(contracts) {
  const folder = join(contracts, 'events');
  const read = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const namesWith = (ending) =>
    readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .map((file) => file.slice(0, -ending.length))
      .filter((name) => !name.startsWith('common.'));

  const schemas = namesWith(SCHEMA);
  const examples = namesWith(EXAMPLE);
  const ajv = addFormats(new Ajv2020({ strict: true, strictRequired: false, allErrors: true }));
  const error = (where, message) => ({ severity: 'error', where: `events/${where}`, message });

  return [
    ...examples.filter((name) => !schemas.includes(name)).map((name) => error(name + EXAMPLE, 'has no schema')),
    ...schemas.flatMap((name) => {
      try {
        const fits = ajv.compile(read(name + SCHEMA));
        if (!examples.includes(name)) return [error(name + SCHEMA, 'has no example')];
        return fits(read(name + EXAMPLE))
          ? []
          : fits.errors.map(({ instancePath, message }) => error(name + EXAMPLE, `${instancePath || '/'} ${message}`));
      } catch (broken) {
        return [error(name, broken.message)];
      }
    }),
  ];
}
