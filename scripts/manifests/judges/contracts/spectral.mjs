import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runTool } from '../../../tools/runTool.mjs';

/** OpenAPI documents, by Spectral's rules for them. */
export const spectral = {
  name: 'spectral',
  tools: ['spectral'],
  sees: path => path.endsWith('/openapi.yaml'),
  broken: {
    files: {
      'broken/openapi.yaml':
        'openapi: 3.1.0\ninfo: { title: a, version: "1" }\npaths:\n  /a/{id}: { get: { responses: { "200": { description: a } } } }\n',
    },
    rule: 'path-params',
  },
  async judge({ root, files }) {
    const ruleset = join(root, 'spectral.yaml');
    writeFileSync(ruleset, 'extends: ["spectral:oas"]\n');
    const { stdout } = await runTool(
      'spectral',
      ['lint', '--quiet', '--ruleset', ruleset, '--format', 'json', ...files],
      { cwd: root },
    );
    return JSON.parse(stdout).map(({ source, range, code, path, message }) => ({
      path: relative(root, source),
      line: range.start.line + 1,
      rule: code,
      message: `${message} ${path.join('/')}`,
    }));
  },
};
