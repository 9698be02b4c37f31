import { endsAt, objectsOf, textAt } from '../fields';
import { broken, sameNamespace } from '../meet';
import { inPodsOf, workloadsOf } from '../pods';
import type { BrokenWire, End, Placed, Wiring, WiringRule } from '../Wiring';

const LABELS = 'metadata.labels.*';

/** Where each kind says which pods it means. */
const SELECTORS: readonly (readonly [
  path: string,
  kinds: readonly string[],
])[] = [
  ['spec.selector.*', ['Service']],
  ['spec.podSelector.matchLabels.*', ['NetworkPolicy']],
  [
    'spec.selector.matchLabels.*',
    [
      'PodDisruptionBudget',
      'PodMonitor',
      'PeerAuthentication',
      'AuthorizationPolicy',
      'RequestAuthentication',
      'Telemetry',
    ],
  ],
  ['spec.workloadSelector.labels.*', ['Sidecar', 'EnvoyFilter']],
  ['spec.workloadSelector.matchLabels.*', ['DestinationRule']],
];

/** The key of a label: what stands last in its path. */
const keyOf = ({ field }: End) =>
  /(?:\["([^"]+)"\]|([\w-]+))$/.exec(field)?.slice(1).find(Boolean);

const hasLabel = (labels: readonly End[], wanted: End) =>
  labels.some(
    one =>
      keyOf(one) === keyOf(wanted) &&
      one.value === wanted.value &&
      sameNamespace(one, wanted),
  );

/** A selector that no template of pods satisfies as a whole, told by the labels that the nearest one lacks. */
function unmatched(
  selector: readonly End[],
  templates: readonly (readonly End[])[],
): BrokenWire[] {
  const lacking = templates
    .map(labels => ({
      labels,
      lacks: selector.filter(one => !hasLabel(labels, one)),
    }))
    .sort((one, other) => one.lacks.length - other.lacks.length)[0];
  return (lacking?.lacks ?? []).map(one =>
    broken(
      'pod-selectors',
      one,
      'which no pod has as this label',
      lacking.labels.filter(label => keyOf(label) === keyOf(one)),
    ),
  );
}

const templatesOf = (wiring: Wiring) =>
  workloadsOf(wiring).map(workload => inPodsOf(workload, LABELS));

const inNamespaceOf = (placed: Placed, workloads: readonly Placed[]) =>
  workloads.some(
    ({ value }) =>
      textAt(value, 'metadata.namespace') ===
      textAt(placed.value, 'metadata.namespace'),
  );

/** Whoever selects pods selects those that there are: policies, Services, budgets, and the workload itself. */
export const podSelectors: WiringRule = {
  id: 'pod-selectors',
  find(wiring) {
    const workloads = workloadsOf(wiring);
    const templates = templatesOf(wiring);
    const own = workloads.flatMap(workload =>
      [
        endsAt(workload, 'spec.selector.matchLabels.*'),
        inPodsOf(
          workload,
          'spec.topologySpreadConstraints.*.labelSelector.matchLabels.*',
        ),
      ].flatMap(selector => unmatched(selector, [inPodsOf(workload, LABELS)])),
    );
    const others = SELECTORS.flatMap(([path, kinds]) =>
      objectsOf(wiring, kinds)
        .filter(placed => inNamespaceOf(placed, workloads))
        .flatMap(placed => unmatched(endsAt(placed, path), templates)),
    );
    return [...own, ...others];
  },
};
