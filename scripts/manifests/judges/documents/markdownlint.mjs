import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from '../../../tools/runTool.mjs';
import { orThrow } from '../orThrow.mjs';

/** markdownlint's own rules but for the length of lines and how the bars of a table stand in the source. */
const CONFIG = {
  config: { default: true, MD013: false, MD060: false },
};

/** Markdown pages. */
export const markdownlint = {
  name: 'markdownlint',
  tools: ['markdownlint'],
  sees: path => path.endsWith('.md'),
  broken: {
    files: { 'broken/a.md': '# A\n\n### Two levels deeper\n' },
    rule: 'MD001',
  },
  async judge({ root, files }) {
    const config = join(root, '.markdownlint-cli2.jsonc');
    writeFileSync(config, JSON.stringify(CONFIG));
    const result = await runTool(
      'markdownlint',
      ['--config', config, ...files.map(path => `:${path}`)],
      { cwd: root },
    );
    const said = `${result.stdout}\n${result.stderr}`.split('\n');
    const findings = said.flatMap(text => {
      const found =
        /^(.+?):(\d+)(?::\d+)? (?:error |warning )?(MD\d+)\/\S+ (.*)$/.exec(
          text,
        );
      if (!found) return [];
      const [, path, line, rule, message] = found;
      return [{ path, line, rule, message }];
    });
    return orThrow(result, findings);
  },
};
