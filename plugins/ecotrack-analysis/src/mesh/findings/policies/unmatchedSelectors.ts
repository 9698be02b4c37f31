import { nameOf } from '../../../objects/Objects';
import { isEmptySelector } from '../../../objects/selectors';
import { analyzer } from '../Analyzer';
import {
  POLICY_KINDS,
  policyIndex,
  selectingPolicies,
} from './policySelectors';

/** Policies that select no pod of their namespace. Those of the root namespace may select pods anywhere. */
export const unmatchedSelectors = analyzer(
  [...POLICY_KINDS, 'Pod'],
  (objects, { rootNamespace }) => {
    const selecting = selectingPolicies(objects).filter(
      ({ object: { metadata }, labels, hasTarget }) =>
        !hasTarget &&
        !isEmptySelector(labels) &&
        metadata.namespace !== rootNamespace,
    );
    const policiesFor = policyIndex(selecting);
    const matched = new Set(
      objects.Pod.flatMap(({ metadata }) =>
        policiesFor(metadata.namespace ?? '', metadata.labels),
      ),
    );
    return selecting
      .filter(policy => !matched.has(policy))
      .map(({ kind, object }) => ({
        id: 'IST0127',
        twins: ['KIA0004'],
        level: 'warning' as const,
        sentence: 'Selects no pod of its namespace.',
        object: nameOf(kind, object),
      }));
  },
);
