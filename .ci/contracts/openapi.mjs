import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import spectral from '@stoplight/spectral-core';
import parsers from '@stoplight/spectral-parsers';
import { ruleset } from './openapi-rules.mjs';

/** Lints openapi/*.yaml with our rule set; a folder without documents has nothing to be wrong. */
export async function lintOpenApi(contracts) {
  const folder = join(contracts, 'openapi');
  if (!existsSync(folder)) return [];
  const findings = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort()) {
    findings.push(...(await lintOpenApiDocument(join(folder, file), `openapi/${file}`)));
  }
  return findings;
}

export async function lintOpenApiDocument(path, name = path) {
  const linter = new spectral.Spectral();
  linter.setRuleset(ruleset);
  const document = new spectral.Document(readFileSync(path, 'utf8'), parsers.Yaml, path);
  return (await linter.run(document)).map(({ code, message, path: at, range }) => ({
    severity: 'error',
    where: `${name}:${range.start.line + 1} ${at.join(' ')}`,
    message: `${message} (${code})`,
  }));
}
