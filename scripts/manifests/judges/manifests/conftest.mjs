import { fileURLToPath } from 'node:url';
import { runTool } from '../../../tools/runTool.mjs';
import { orThrow } from '../orThrow.mjs';

const POLICY = fileURLToPath(new URL('references.rego', import.meta.url));

const yaml = (apiVersion, kind, spec) =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\nspec: ${spec}\n`;

/** Names across the files of one environment, by Rego: another opinion on some of the wires. */
export const conftest = {
  name: 'conftest',
  tools: ['conftest'],
  sees: path => /^[^/]+\/deploy\/rendered\/.*\.yaml$/.test(path),
  broken: {
    files: {
      'broken/deploy/rendered/dev/deployment.yaml': yaml(
        'apps/v1',
        'Deployment',
        '{ template: { spec: { containers: [] } } }',
      ),
      'broken/deploy/rendered/dev/scaling.yaml': yaml(
        'autoscaling/v2',
        'HorizontalPodAutoscaler',
        '{ scaleTargetRef: { kind: Deployment, name: b } }',
      ),
    },
    rule: 'references',
  },
  async judge({ root, files }) {
    const result = await runTool(
      'conftest',
      [
        'test',
        '--combine',
        '--no-color',
        '--output=json',
        `--policy=${POLICY}`,
        ...files,
      ],
      { cwd: root },
    );
    const found = result.stdout ? JSON.parse(result.stdout) : [];
    return orThrow(
      result,
      found
        .flatMap(({ failures = [] }) => failures)
        .map(({ msg }) => ({
          path: msg.slice(0, msg.indexOf(': ')),
          rule: 'references',
          message: msg.slice(msg.indexOf(': ') + 2),
        })),
    );
  },
};
