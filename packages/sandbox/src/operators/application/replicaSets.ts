import { createPod, PodRefused } from '../pods/createPod';
import { podTemplateOf } from '../pods/PodSpec';
import { isPodReady } from '../pods/readiness';
import { conditionOf, withTransitions } from '../runtime/conditions';
import { Controller } from '../runtime/Controller';
import { recordEvent } from '../runtime/events';
import { childrenOf, wakeController } from '../runtime/owners';
import { timestamp } from '../../kubernetes/store/timestamp';
import { wantedReplicas } from './replicas';
import { nameSuffix } from './templateHash';

const REPLICA_SET = { apiVersion: 'apps/v1', kind: 'ReplicaSet' };

/** Keeps as many pods of a template as wanted; the unready and the youngest go first. */
export const replicaSets: Controller = {
  ...REPLICA_SET,
  wakes: {
    '/Pod': wakeController(REPLICA_SET.apiVersion, REPLICA_SET.kind),
    '/ServiceAccount': (changed, store) =>
      store
        .list(
          REPLICA_SET.apiVersion,
          REPLICA_SET.kind,
          changed.metadata.namespace,
        )
        .filter(set => conditionOf(set, 'ReplicaFailure')),
  },
  reconcile(set, context) {
    const { store, now } = context;
    const { name, namespace } = set.metadata;
    const source = 'replicaset-controller';
    const wanted = wantedReplicas(set);
    let pods = childrenOf(store, set, 'v1', 'Pod');
    let refused: string | undefined;

    const surplus = [...pods]
      .sort(
        (left, right) =>
          Number(isPodReady(left)) - Number(isPodReady(right)) ||
          right.metadata.creationTimestamp.localeCompare(
            left.metadata.creationTimestamp,
          ),
      )
      .slice(0, Math.max(0, pods.length - wanted));
    for (const pod of surplus) {
      store.requestDeletion(pod);
      const message = `Deleted pod: ${pod.metadata.name}`;
      recordEvent(
        set,
        { type: 'Normal', reason: 'SuccessfulDelete', message, source },
        context,
      );
    }
    try {
      for (let missing = wanted - pods.length; missing > 0; missing--) {
        const pod = createPod(
          store,
          set,
          `${name}-${nameSuffix()}`,
          podTemplateOf(set),
        );
        const message = `Created pod: ${pod.metadata.name}`;
        recordEvent(
          set,
          { type: 'Normal', reason: 'SuccessfulCreate', message, source },
          context,
        );
      }
    } catch (error) {
      if (!(error instanceof PodRefused)) throw error;
      refused = error.message;
      const message = `Error creating: ${refused}`;
      recordEvent(
        set,
        { type: 'Warning', reason: 'FailedCreate', message, source },
        context,
      );
    }

    pods = childrenOf(store, set, 'v1', 'Pod');
    const ready = pods.filter(isPodReady).length;
    const current = store.get(set.apiVersion, set.kind, name, namespace);
    if (!current) return;
    store.patchStatus(current, {
      replicas: pods.length,
      fullyLabeledReplicas: pods.length,
      ...(ready > 0 && { readyReplicas: ready, availableReplicas: ready }),
      observedGeneration: current.metadata.generation,
      ...(refused && {
        conditions: withTransitions(
          current,
          [
            {
              type: 'ReplicaFailure',
              status: 'True',
              reason: 'FailedCreate',
              message: refused,
            },
          ],
          timestamp(now()),
        ),
      }),
    });
  },
};
