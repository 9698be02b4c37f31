import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { runTool } from '../../../tools/runTool.mjs';
import { identityOf, readObjects } from '../../readObjects.mjs';

/** The oldest Kubernetes that the platform runs. */
const KUBERNETES = '1.34.0';

const CHART =
  'apiVersion: v2\nname: broken\nversion: 0.1.0\ndescription: a\nicon: https://a.example/a.png\n';
const object = port =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { ports: [{ port: ${port} }] }\n`;

/** Charts: linted, and rendered for each environment to the very objects of `deploy/rendered`. */
export const helm = {
  name: 'helm',
  tools: ['helm'],
  sees: path => /^[^/]+\/deploy\/chart\//.test(path),
  broken: {
    files: {
      'broken/deploy/chart/Chart.yaml': CHART,
      'broken/deploy/chart/values.yaml': 'port: 1\n',
      'broken/deploy/chart/values-dev.yaml': 'port: 2\n',
      'broken/deploy/chart/templates/a.yaml': object('{{ .Values.port }}'),
      'broken/deploy/rendered/dev/a.yaml': object(1),
    },
    rule: 'rendered',
  },
  async judge({ root, models }) {
    const findings = [];
    for (const { name, environments } of models) {
      for (const environment of environments) {
        findings.push(...(await judged(root, name, environment)));
      }
    }
    return findings;
  },
};

async function judged(root, name, environment) {
  const chart = join(name, 'deploy/chart');
  const args = [
    chart,
    '--values',
    join(chart, `values-${environment}.yaml`),
    '--kube-version',
    KUBERNETES,
  ];
  const options = { cwd: root, env: { HOME: root } };
  const lint = await runTool('helm', ['lint', '--strict', ...args], options);
  const template = await runTool('helm', ['template', name, ...args], options);
  const path = join(name, 'deploy/rendered', environment);
  if (template.code !== 0)
    return [{ path: chart, rule: 'template', message: template.stderr }];
  return [
    ...(lint.code === 0
      ? []
      : [
          {
            path: chart,
            rule: 'lint',
            message: `${lint.stdout}${lint.stderr}`,
          },
        ]),
    ...differences(template.stdout, rendered(root, path)).map(message => ({
      path,
      rule: 'rendered',
      message,
    })),
  ];
}

const rendered = (root, path) =>
  globSync(join(root, path, '*.yaml'))
    .map(file => readFileSync(file, 'utf8'))
    .join('\n---\n');

/** Sentences about objects that Helm prints differently, or that only one side has. */
function differences(printed, expected) {
  const [ours, helms] = [expected, printed].map(
    stream => new Map(readObjects(stream).map(one => [identityOf(one), one])),
  );
  const names = [...new Set([...ours.keys(), ...helms.keys()])];
  if (names.length === 0) return ['Nothing is rendered at all.'];
  return names.flatMap(name => {
    if (!helms.has(name)) return [`Helm does not print ${name}.`];
    if (!ours.has(name)) return [`Only Helm prints ${name}.`];
    return isDeepStrictEqual(ours.get(name), helms.get(name))
      ? []
      : [`Helm prints another ${name}.`];
  });
}
