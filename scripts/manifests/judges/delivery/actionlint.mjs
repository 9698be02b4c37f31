import { runTool, toolProgram } from '../../../tools/runTool.mjs';
import { isWorkflow } from '../../isWorkflow.mjs';

/** Workflows: what would not run as it is meant, their scripts before shellcheck. */
export const actionlint = {
  name: 'actionlint',
  tools: ['actionlint', 'shellcheck'],
  sees: isWorkflow,
  broken: {
    files: {
      'broken/.github/workflows/a.yaml':
        'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps: [{ run: "rm -r $A ${{ steps.b.outputs.c }}" }]\n',
    },
    rule: 'shellcheck',
  },
  async judge({ root, files }) {
    const { stdout } = await runTool(
      'actionlint',
      [
        '-format',
        '{{json .}}',
        `-shellcheck=${await toolProgram('shellcheck')}`,
        '-pyflakes=',
        ...files,
      ],
      { cwd: root },
    );
    return JSON.parse(stdout).map(({ filepath, line, kind, message }) => ({
      path: filepath,
      line,
      rule: kind,
      message,
    }));
  },
};
