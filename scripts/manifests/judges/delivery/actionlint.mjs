import { runTool } from '../../../tools/runTool.mjs';
import { isWorkflow } from '../../isWorkflow.mjs';

/** Workflows: what would not run as it is meant. */
export const actionlint = {
  name: 'actionlint',
  tools: ['actionlint'],
  sees: isWorkflow,
  awaits: 'the workflow of the repository',
  broken: {
    files: {
      'broken/.github/workflows/a.yaml':
        'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps: [{ run: "echo ${{ steps.b.outputs.c }}" }]\n',
    },
    rule: 'expression',
  },
  async judge({ root, files }) {
    const { stdout } = await runTool(
      'actionlint',
      ['-format', '{{json .}}', '-shellcheck=', '-pyflakes=', ...files],
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
