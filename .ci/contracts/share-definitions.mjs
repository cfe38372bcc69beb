// Copies the shared definitions of events/common.v1.schema.json into the $defs of every event schema, each taking
// just those it uses. So each schema stands alone: a subscriber takes one file, and no validator has to be told how
// to find another. Run `npm run share` after changing a shared definition; a test fails while a copy differs.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../../contracts/events/', import.meta.url);
const read = (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
const COMMON = 'common.v1.schema.json';
const shared = read(COMMON).$defs;

function usedBy(node, used = new Set()) {
  JSON.stringify(node, (key, value) => {
    if (key === '$ref') {
      const name = value.replace('#/$defs/', '');
      if (!shared[name]) throw new Error(`${value} is not in ${COMMON}`);
      if (!used.has(name)) {
        used.add(name);
        usedBy(shared[name], used);
      }
    }
    return value;
  });
  return used;
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.schema.json') && name !== COMMON)) {
  const { $defs: _old, ...schema } = read(file);
  const used = usedBy(schema);
  schema.$defs = Object.fromEntries(Object.entries(shared).filter(([name]) => used.has(name)));
  writeFileSync(new URL(file, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
