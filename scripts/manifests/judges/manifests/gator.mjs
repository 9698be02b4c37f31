import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from '../../../tools/runTool.mjs';
import { readObjects } from '../../readObjects.mjs';
import { orThrow } from '../orThrow.mjs';
import { refusals } from './gatorSuite.mjs';

const RENDERED = /^([^/]+)\/deploy\/rendered\/[^/]+\/[^/]+\.yaml$/;
const POLICY = /^([^/]+)\/policy\/(?:constraint-templates|constraints)\.yaml$/;

const place = ({ kind, metadata: { namespace, name } }) =>
  `${kind} ${namespace}/${name}`;

/**
 * What is delivered against the constraints of the platform that the repository carries, with Gatekeeper's own
 * engine; and the constraints against what each of them has to refuse.
 */
export const gator = {
  name: 'gator',
  tools: ['gator'],
  sees: path => RENDERED.test(path) || POLICY.test(path),
  broken: {
    files: {
      'broken/policy/constraint-templates.yaml':
        'apiVersion: templates.gatekeeper.sh/v1\nkind: ConstraintTemplate\nmetadata: { name: broken }\nspec: { crd: { spec: { names: { kind: Broken } } }, targets: [{ target: admission.k8s.gatekeeper.sh, code: [{ engine: Rego, source: { version: v1, rego: "package broken\\nviolation contains {\\"msg\\": \\"no\\"} if input.review.object.data.a" } }] }] }\n',
      'broken/policy/constraints.yaml':
        'apiVersion: constraints.gatekeeper.sh/v1beta1\nkind: Broken\nmetadata: { name: broken }\n',
      'broken/deploy/rendered/dev/a.yaml':
        'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: a }\ndata: { a: b }\n',
    },
    rule: 'Broken',
  },
  async judge({ root, files }) {
    const findings = await refusals({ root, files });
    for (const [model, paths] of byModel(files)) {
      const at = new Map(
        paths.flatMap(path =>
          readObjects(readFileSync(join(root, path), 'utf8')).map(object => [
            place(object),
            path,
          ]),
        ),
      );
      const result = await runTool(
        'gator',
        ['test', '--output=json', ...paths.map(path => `--filename=${path}`)],
        { cwd: root },
      );
      const found = (JSON.parse(result.stdout || 'null') ?? []).map(
        ({ msg, constraint, violatingObject }) => ({
          path: at.get(place(violatingObject)) ?? model,
          rule: constraint.kind,
          message: `${place(violatingObject)}: ${msg}`,
        }),
      );
      findings.push(...orThrow(result, found));
    }
    return findings;
  },
};

function byModel(files) {
  const models = new Map();
  for (const path of files) {
    const [model] = path.split('/');
    models.set(model, [...(models.get(model) ?? []), path]);
  }
  return models;
}
