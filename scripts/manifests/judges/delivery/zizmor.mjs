import { runTool } from '../../../tools/runTool.mjs';
import { isWorkflow } from '../../isWorkflow.mjs';

/** Workflows: what an attacker could use. */
export const zizmor = {
  name: 'zizmor',
  tools: ['zizmor'],
  sees: isWorkflow,
  broken: {
    files: {
      'broken/.github/workflows/a.yaml':
        'on: pull_request_target\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps: [{ run: "echo ${{ github.event.pull_request.title }}" }]\n',
    },
    rule: 'template-injection',
  },
  async judge({ root, files }) {
    const { stdout } = await runTool(
      'zizmor',
      ['--offline', '--no-exit-codes', '--quiet', '--format=json-v1', ...files],
      { cwd: root },
    );
    return JSON.parse(stdout).map(({ ident, desc, locations }) => {
      const { symbolic, concrete } = locations[0];
      return {
        path: symbolic.key.Local.given_path,
        line: concrete.location.start_point.row + 1,
        rule: ident,
        message: desc,
      };
    });
  },
};
