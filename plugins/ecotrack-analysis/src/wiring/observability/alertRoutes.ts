import { endsAt, endsIn, endsOf, nodesAt, objectsOf, textAt } from '../fields';
import { meet } from '../meet';
import { LOG_RULES } from '../reading/logRules';
import type { End, Placed, Wiring, WiringRule } from '../Wiring';

const RULE = 'alert-routes';
const KIND = ['AlertmanagerConfig'];
const RULES = ['PrometheusRule', LOG_RULES];

/** What Alertmanager compares, and where an alert has it. */
const COMPARED: Readonly<Record<string, string>> = {
  service: 'spec.groups.*.rules.*.labels.service',
  severity: 'spec.groups.*.rules.*.labels.severity',
  alertname: 'spec.groups.*.rules.*.alert',
};

const MATCHERS = [
  'spec.route.matchers.*',
  'spec.route.routes.*.matchers.*',
  'spec.inhibitRules.*.sourceMatch.*',
  'spec.inhibitRules.*.targetMatch.*',
];

const matchersOf = (placed: Placed, label: string): End[] =>
  MATCHERS.flatMap(path => nodesAt(placed.value, path))
    .filter(({ node }) => textAt(node, 'name') === label)
    .flatMap(({ path }) => endsAt(placed, `${path}.value`));

/** Keys of the Secret are `<team>.<severity>`. */
const ownersOf = (wiring: Wiring) => {
  const rules = (label: string) =>
    endsOf(wiring, RULES, `spec.groups.*.rules.*.labels.${label}`);
  const keys = endsOf(
    wiring,
    KIND,
    'spec.receivers.*.webhookConfigs.*.urlSecret.key',
  );
  const part = (from: (key: string) => string) =>
    keys.map(end => ({ ...end, value: from(end.value) }));
  return [
    ...meet(
      RULE,
      part(key => key.slice(0, key.lastIndexOf('.'))),
      'which owns no alert',
      rules('owner'),
    ),
    ...meet(
      RULE,
      part(key => key.slice(key.lastIndexOf('.') + 1)),
      'a severity that no alert has',
      rules('severity'),
    ),
  ];
};

/** Alerts reach receivers that there are, those of the team that owns the service. */
export const alertRoutes: WiringRule = {
  id: RULE,
  find: wiring => [
    ...meet(
      RULE,
      endsOf(
        wiring,
        KIND,
        'spec.route.receiver',
        'spec.route.routes.*.receiver',
      ),
      'which is the name of no receiver',
      endsOf(wiring, KIND, 'spec.receivers.*.name'),
    ),
    ...Object.entries(COMPARED).flatMap(([label, path]) =>
      meet(
        RULE,
        objectsOf(wiring, KIND).flatMap(placed => matchersOf(placed, label)),
        `a ${label} that no alert has`,
        endsOf(wiring, RULES, path),
      ),
    ),
    ...ownersOf(wiring),
    ...meet(
      RULE,
      wiring.documents.has('.ecotrack/platform.yaml')
        ? endsOf(
            wiring,
            KIND,
            'spec.receivers.*.webhookConfigs.*.urlSecret.name',
          )
        : [],
      'which is not the Secret of the platform',
      endsIn(wiring, '.ecotrack/platform.yaml', 'observability.alertSecret'),
    ),
  ],
};
