import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { Controller } from '../runtime/Controller';
import { timestamp } from '../../kubernetes/store/timestamp';
import { withTransitions } from '../runtime/conditions';
import { isPodReady, podsWith } from './readiness';

const BUDGET = { apiVersion: 'policy/v1', kind: 'PodDisruptionBudget' };

/** Counts what a PodDisruptionBudget still allows. */
export const disruptionBudgets: Controller = {
  ...BUDGET,
  wakes: {
    '/Pod': (pod, store) =>
      store.list(BUDGET.apiVersion, BUDGET.kind, pod.metadata.namespace),
  },
  reconcile(budget, { store, now }) {
    const at = (...path: string[]) => valueAt(budget.spec, path);
    const labels = at('selector', 'matchLabels');
    const pods = podsWith(
      store,
      budget.metadata.namespace,
      isRecord(labels) ? (labels as Record<string, string>) : {},
    );
    const share = (value: unknown) =>
      typeof value === 'string'
        ? Math.ceil((parseInt(value, 10) * pods.length) / 100)
        : Number(value ?? 0);
    const desired =
      at('minAvailable') === undefined
        ? Math.max(0, pods.length - share(at('maxUnavailable')))
        : share(at('minAvailable'));
    const healthy = pods.filter(isPodReady).length;
    const allowed = Math.max(0, healthy - desired);
    store.patchStatus(budget, {
      observedGeneration: budget.metadata.generation,
      currentHealthy: healthy,
      desiredHealthy: desired,
      expectedPods: pods.length,
      disruptionsAllowed: allowed,
      conditions: withTransitions(
        budget,
        [
          {
            type: 'DisruptionAllowed',
            status: allowed > 0 ? 'True' : 'False',
            reason: allowed > 0 ? 'SufficientPods' : 'InsufficientPods',
            message: '',
          },
        ],
        timestamp(now()),
      ),
    });
  },
};
