import { dirname, join } from 'node:path';
import { runTool } from '../../../tools/runTool.mjs';

/** Every repository's TechDocs, built as the portal's builder does, warnings as errors. */
export const mkdocs = {
  name: 'mkdocs',
  tools: ['mkdocs'],
  sees: path => /^[^/]+\/mkdocs\.yml$/.test(path),
  broken: {
    files: {
      'broken/mkdocs.yml':
        'site_name: a\nplugins: [techdocs-core]\nnav: [b.md]\n',
      'broken/docs/index.md': '# A\n',
    },
    rule: 'strict',
  },
  async judge({ root, files }) {
    const findings = [];
    for (const path of files.filter(mkdocs.sees)) {
      const project = join(root, dirname(path));
      const { code, stdout, stderr } = await runTool(
        'mkdocs',
        ['build', '--strict', '--site-dir', join(root, '.site')],
        { cwd: project, env: { NO_MKDOCS_2_WARNING: '1' } },
      );
      if (code !== 0)
        findings.push({
          path,
          rule: 'strict',
          message: said(`${stdout}${stderr}`),
        });
    }
    return findings;
  },
};

/** What MkDocs warns of. */
const said = output =>
  output
    .split('\n')
    .filter(line => /^(WARNING|ERROR)/.test(line))
    .join('; ') || output;
