import { nameOf } from '../../../objects/Objects';
import { isEmptySelector, selects } from '../../../objects/selectors';
import { analyzer } from '../Analyzer';
import { POLICY_KINDS, selectingPolicies } from './policySelectors';

/** Policies that select no pod of their namespace. Those of the root namespace may select pods anywhere. */
export const unmatchedSelectors = analyzer(
  [...POLICY_KINDS, 'Pod'],
  (objects, { rootNamespace }) =>
    selectingPolicies(objects)
      .filter(
        ({ object: { metadata }, labels, hasTarget }) =>
          !hasTarget &&
          !isEmptySelector(labels) &&
          metadata.namespace !== rootNamespace &&
          !objects.Pod.some(
            pod =>
              pod.metadata.namespace === metadata.namespace &&
              selects(labels, pod.metadata.labels),
          ),
      )
      .map(({ kind, object }) => ({
        id: 'IST0127',
        twins: ['KIA0004'],
        level: 'warning' as const,
        sentence: 'Selects no pod of its namespace.',
        object: nameOf(kind, object),
      })),
);
