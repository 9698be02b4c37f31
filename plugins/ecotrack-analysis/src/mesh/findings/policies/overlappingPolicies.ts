import { nameOf, type ObjectOf } from '../../../objects/Objects';
import { isEmptySelector } from '../../../objects/selectors';
import { analyzer, ConfigFinding } from '../Analyzer';
import { grouped } from '../../../objects/grouped';
import {
  POLICY_KINDS,
  policyIndex,
  SelectingPolicy,
  selectingPolicies,
} from './policySelectors';

/** Kinds of which only one counts for a workload, with their codes: several for all, several for some. */
const EXCLUSIVE: Readonly<
  Record<
    string,
    { wide: string; narrow: string; level: ConfigFinding['level'] }
  >
> = {
  PeerAuthentication: { wide: 'KIA0002', narrow: 'KIA0003', level: 'error' },
  Sidecar: { wide: 'IST0111', narrow: 'IST0110', level: 'error' },
  Telemetry: { wide: 'IST0160', narrow: 'IST0159', level: 'error' },
};

const names = (policies: readonly SelectingPolicy[], not: SelectingPolicy) =>
  policies
    .filter(one => one !== not)
    .map(({ object }) => object.metadata.name)
    .join(', ');

/** Policies that share a pod with others, with those others. */
function rivalsAmong(
  policies: readonly SelectingPolicy[],
  pods: readonly ObjectOf<'Pod'>[],
): ReadonlyMap<SelectingPolicy, ReadonlySet<SelectingPolicy>> {
  const policiesFor = policyIndex(policies);
  const rivals = new Map<SelectingPolicy, Set<SelectingPolicy>>();
  for (const { metadata } of pods) {
    const same = policiesFor(metadata.namespace ?? '', metadata.labels);
    if (same.length > 1)
      for (const one of same) {
        const others = rivals.get(one) ?? new Set();
        same.forEach(other => others.add(other));
        rivals.set(one, others);
      }
  }
  return rivals;
}

/** Policies of one kind that are for the same workloads: only the oldest of them counts. */
export const overlappingPolicies = analyzer(
  [...POLICY_KINDS, 'Pod'],
  objects => {
    const policies = selectingPolicies(objects).filter(
      ({ kind, hasTarget }) => EXCLUSIVE[kind] && !hasTarget,
    );
    const pods = grouped(
      objects.Pod,
      ({ metadata }) => metadata.namespace ?? '',
    );
    const groups = grouped(
      policies,
      ({ kind, object }) => `${kind} ${object.metadata.namespace}`,
    );
    return [...groups.values()].flatMap(group => {
      const wide = group.filter(({ labels }) => isEmptySelector(labels));
      const narrow = group.filter(({ labels }) => !isEmptySelector(labels));
      const rivals = rivalsAmong(
        narrow,
        pods.get(group[0].object.metadata.namespace ?? '') ?? [],
      );
      const found = (
        one: SelectingPolicy,
        id: string,
        twin: string,
        sentence: string,
      ): ConfigFinding => ({
        id,
        ...(id !== twin && { twins: [twin] }),
        level: EXCLUSIVE[one.kind].level,
        sentence,
        object: nameOf(one.kind, one.object),
      });
      return [
        ...(wide.length > 1
          ? wide.map(one =>
              found(
                one,
                EXCLUSIVE[one.kind].wide,
                'KIA0002',
                `Is for the whole namespace, as ${names(
                  wide,
                  one,
                )} is: only the oldest counts.`,
              ),
            )
          : []),
        ...[...rivals].map(([one, others]) =>
          found(
            one,
            EXCLUSIVE[one.kind].narrow,
            'KIA0003',
            `Selects pods that ${names(
              [...others],
              one,
            )} selects too: only the oldest counts.`,
          ),
        ),
      ];
    });
  },
);
