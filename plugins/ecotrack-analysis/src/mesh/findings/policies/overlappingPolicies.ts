import { nameOf } from '../../../objects/Objects';
import { isEmptySelector, selects } from '../../../objects/selectors';
import { analyzer, ConfigFinding } from '../Analyzer';
import { grouped } from '../grouped';
import {
  POLICY_KINDS,
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

/** Policies of one kind that are for the same workloads: only the oldest of them counts. */
export const overlappingPolicies = analyzer(
  [...POLICY_KINDS, 'Pod'],
  objects => {
    const policies = selectingPolicies(objects).filter(
      ({ kind, hasTarget }) => EXCLUSIVE[kind] && !hasTarget,
    );
    const groups = grouped(
      policies,
      ({ kind, object }) => `${kind} ${object.metadata.namespace}`,
    );
    return [...groups.values()].flatMap(group => {
      const wide = group.filter(({ labels }) => isEmptySelector(labels));
      const narrow = group.filter(({ labels }) => !isEmptySelector(labels));
      const pods = objects.Pod.filter(
        ({ metadata }) =>
          metadata.namespace === group[0].object.metadata.namespace,
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
        ...narrow.flatMap(one => {
          const rivals = narrow.filter(other =>
            pods.some(
              ({ metadata }) =>
                selects(one.labels, metadata.labels) &&
                selects(other.labels, metadata.labels),
            ),
          );
          return rivals.length > 1
            ? [
                found(
                  one,
                  EXCLUSIVE[one.kind].narrow,
                  'KIA0003',
                  `Selects pods that ${names(
                    rivals,
                    one,
                  )} selects too: only the oldest counts.`,
                ),
              ]
            : [];
        }),
      ];
    });
  },
);
