import { join, relative } from 'node:path';
import parser from '@asyncapi/parser';

// Diagnostic severities of the official parser, which are those of the Language Server Protocol.
// A warning is an error here: the document is ours, so there is no reason to keep one.
const SEVERITIES = ['error', 'error', 'info', 'hint'];

/** Reads asyncapi.yaml with the official parser, following every reference; gives its diagnostics as findings. */
export async function lintAsyncApi(contracts) {
  const source = join(contracts, 'asyncapi.yaml');
  const { document, diagnostics } = await parser.fromFile(new parser.Parser(), source).parse();
  const findings = diagnostics.map(({ severity, source: file, path, code, message }) => ({
    severity: SEVERITIES[severity],
    where: [relative(contracts, file ?? source), ...path].join(' '),
    message: `${message} (${code})`,
  }));
  if (!document && !findings.some(({ severity }) => severity === 'error')) {
    findings.push({ severity: 'error', where: 'asyncapi.yaml', message: 'the parser gave no document' });
  }
  return findings;
}
