import { nodesIn, readWiring, type Wiring } from '@ecotrack/analysis';
import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { stringify } from 'yaml';
import {
  alertScenarios,
  type AlertSubject,
} from '../../../plugins/ecotrack-generator/src/observability/__testUtils__/alertScenarios';
import {
  alertTests,
  groupsFor,
  type AlertRule,
} from '../../../plugins/ecotrack-generator/src/observability/__testUtils__/alertTests';
import { filesOf } from './filesOf';
import { subjectOf } from './subjectOf';

interface Model {
  readonly name: string;
  readonly environments: readonly string[];
}

const rulesOf = (wiring: Wiring) =>
  nodesIn(wiring, ['PrometheusRule'], 'spec.groups.*.rules.*').map(
    ({ node }) => node as AlertRule,
  );

/** An alert without the names of its service and without its words: where nothing else differs, one test is one for all. */
const withoutNames = (
  group: object,
  { service, namespace, dataNamespace, business }: AlertSubject,
) =>
  [dataNamespace, service, namespace, ...business].filter(Boolean).reduce(
    (text, name, at) => text.replaceAll(name, `<${at}>`),
    JSON.stringify(group, (key, value) =>
      ['labels', 'annotations'].includes(key) ? undefined : value,
    ),
  );

/** Writes, for each alert of a model in its last environment, its rules and their tests; prints `{ tests, untested }`. */
function main(root: string, target: string, models: readonly Model[]) {
  const tests: { readonly model: string; readonly file: string }[] = [];
  const tested = new Set<string>();
  const untested: { readonly path: string; readonly alert: string }[] = [];
  for (const { name, environments } of models) {
    const environment = environments.at(-1) ?? '';
    const wiring = readWiring(filesOf(join(root, name)), environment);
    const all = rulesOf(wiring);
    const subject = subjectOf(wiring);
    const scenarios = alertScenarios(subject);
    mkdirSync(join(target, name), { recursive: true });
    for (const rule of all) {
      if (!rule.alert) continue;
      const { alert } = rule;
      const scenario = scenarios[alert];
      if (!scenario) {
        const path = `${name}/deploy/rendered/${environment}/prometheus-rule.yaml`;
        untested.push({ path, alert });
        continue;
      }
      const group = groupsFor(rule, all);
      const same = withoutNames(group, subject);
      if (tested.has(same)) continue;
      tested.add(same);
      const rules = `${alert}.rules.yaml`;
      const file = join(target, name, `${alert}.yaml`);
      writeFileSync(join(target, name, rules), stringify(group));
      writeFileSync(file, stringify(alertTests(alert, scenario, rules)));
      tests.push({ model: name, file });
    }
  }
  process.stdout.write(JSON.stringify({ tests, untested }));
}

const [, , root, target, models] = process.argv;
main(root, target, JSON.parse(models));
