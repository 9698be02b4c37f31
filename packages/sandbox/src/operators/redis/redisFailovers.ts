import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { isPodReady, podsWith } from '../pods/readiness';
import { Controller } from '../runtime/Controller';
import { ensureOwned, relabel } from '../runtime/ensure';
import { redisObjects } from './redisObjects';
import { redisLabels, ROLE } from './redisSettings';

const FAILOVER = {
  apiVersion: 'databases.spotahome.com/v1',
  kind: 'RedisFailover',
};
const NAME = 'redisfailovers.databases.spotahome.com/name';

/** One ready pod is master; when it is gone the sentinels choose the first ready one, if they can. */
function elect(
  store: ObjectStore,
  pods: KubernetesObject[],
  isHeld: boolean,
): void {
  const ready = pods.filter(isPodReady);
  const isMaster = ({ metadata }: KubernetesObject) =>
    metadata.labels?.[ROLE] === 'master';
  const master = ready.find(isMaster) ?? (isHeld ? undefined : ready[0]);
  for (const pod of ready) {
    relabel(store, pod, { [ROLE]: pod === master ? 'master' : 'slave' });
  }
  for (const pod of pods.filter(item => !ready.includes(item))) {
    if (isMaster(pod)) relabel(store, pod, { [ROLE]: 'slave' });
  }
}

/** The Redis operator. It writes no status: its objects and the pods' roles are all there is to see. */
export const redisFailovers: Controller = {
  ...FAILOVER,
  wakes: {
    '/Pod': ({ metadata }) =>
      metadata.labels?.[NAME]
        ? [
            {
              ...FAILOVER,
              name: metadata.labels[NAME],
              namespace: metadata.namespace,
            },
          ]
        : [],
  },
  reconcile(failover, { store, troubles }) {
    redisObjects(failover).forEach(object =>
      ensureOwned(store, failover, object),
    );
    const { name, namespace } = failover.metadata;
    elect(
      store,
      podsWith(store, namespace, redisLabels(name, 'redis')),
      troubles.holdFailover('redis', namespace),
    );
  },
};
