import { runTool } from '../../../tools/runTool.mjs';

/** Shell scripts. */
export const shellcheck = {
  name: 'shellcheck',
  tools: ['shellcheck'],
  sees: path => /\/mvnw$|\.sh$/.test(path),
  broken: {
    files: { 'broken/a.sh': '#!/bin/sh\nrm -rf $1/\n' },
    rule: 'SC2086',
  },
  async judge({ root, files }) {
    const { stdout } = await runTool(
      'shellcheck',
      ['--format', 'json1', ...files],
      { cwd: root },
    );
    return JSON.parse(stdout).comments.map(({ file, line, code, message }) => ({
      path: file,
      line,
      rule: `SC${code}`,
      message,
    }));
  },
};
