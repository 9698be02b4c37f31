import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireTool } from '../../../tools/runTool.mjs';

/** SQL, by PostgreSQL's own parser. */
export const libpgQuery = {
  name: 'libpg-query',
  tools: ['libpg-query'],
  sees: path => path.endsWith('.sql'),
  broken: {
    files: { 'broken/V1__a.sql': 'create table a (id bigint primary);\n' },
    rule: 'syntax',
  },
  async judge({ root, files }) {
    const { parse } = await requireTool('libpg-query');
    const findings = [];
    for (const path of files) {
      try {
        await parse(readFileSync(join(root, path), 'utf8'));
      } catch (error) {
        findings.push({ path, rule: 'syntax', message: error.message });
      }
    }
    return findings;
  },
};
