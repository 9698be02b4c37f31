import { KubernetesObject } from '../../kubernetes';
import { valueAt } from '../../kubernetes/store/objects';
import { isPodReady, podsWith } from '../pods/readiness';
import { Condition } from '../runtime/conditions';
import { Controller } from '../runtime/Controller';
import { ensureOnce, ensureOwned } from '../runtime/ensure';
import { timestamp } from '../../kubernetes/store/timestamp';
import { kafkaObjects, listenersOf } from './kafkaObjects';
import { nodePoolsOf, updatePools } from './nodePools';
import { podSet, poolClaims } from './podSet';
import { API, CLUSTER, kafkaId, strimziConditions, wakeKafka } from './strimzi';

const DEFAULT_VERSION = '4.3.1';

const CREATING: Condition = {
  type: 'NotReady',
  status: 'True',
  reason: 'Creating',
  message: 'Kafka cluster is being deployed',
};

const listenerStatus = (kafka: KubernetesObject) =>
  listenersOf(kafka).map(({ name, port }) => {
    const { name: cluster, namespace } = kafka.metadata;
    const host = `${cluster}-kafka-bootstrap.${namespace}.svc`;
    return {
      name,
      addresses: [{ host, port }],
      bootstrapServers: `${host}:${port}`,
    };
  });

/** Strimzi's cluster operator: pod sets for the pools, and Ready once every node is. */
export const kafkas: Controller = {
  apiVersion: API,
  kind: 'Kafka',
  wakes: {
    'kafka.strimzi.io/KafkaNodePool': wakeKafka,
    '/Pod': wakeKafka,
  },
  reconcile(kafka, { store, now }) {
    const { name, namespace, uid } = kafka.metadata;
    const version = String(
      valueAt(kafka.spec, ['kafka', 'version']) ?? DEFAULT_VERSION,
    );
    const clusterId = kafkaId(uid);
    const pools = nodePoolsOf(kafka, store);
    for (const object of kafkaObjects(kafka)) {
      if (object.kind === 'Secret') ensureOnce(store, kafka, object);
      else ensureOwned(store, kafka, object);
    }
    for (const pool of pools) {
      // claims outlive the cluster unless its storage says otherwise
      for (const claim of poolClaims(name, pool)) {
        const { apiVersion, kind, metadata } = claim;
        if (!store.get(apiVersion, kind, metadata.name, namespace)) {
          store.create({ ...claim, metadata: { ...metadata, namespace } });
        }
      }
      ensureOwned(store, kafka, podSet(kafka, pool, version));
    }
    updatePools(kafka, pools, clusterId, store);

    const nodes = podsWith(store, namespace, {
      [CLUSTER]: name,
      'strimzi.io/name': `${name}-kafka`,
    });
    const wanted = pools.flatMap(pool => pool.nodeIds).length;
    const ready = nodes.filter(isPodReady).length;
    const isFirst = valueAt(kafka.status, ['clusterId']) === undefined;
    const missing = nodes.filter(pod => !isPodReady(pod))[0]?.metadata.name;
    const failed =
      wanted > 0 && ready >= wanted
        ? undefined
        : {
            ...CREATING,
            ...(!isFirst && {
              reason: 'TimeoutException',
              message: `Exceeded timeout of 300000ms while waiting for Pods resource ${
                missing ?? name
              } in namespace ${namespace} to be ready`,
            }),
          };
    store.patchStatus(kafka, {
      ...(isFirst && failed
        ? {}
        : {
            clusterId,
            kafkaVersion: version,
            kafkaMetadataVersion:
              valueAt(kafka.spec, ['kafka', 'metadataVersion']) ??
              `${version.split('.').slice(0, 2).join('.')}-IV0`,
            operatorLastSuccessfulVersion: '1.2.0',
            listeners: listenerStatus(kafka),
            kafkaNodePools: pools.map(pool => ({ name: pool.name })),
          }),
      observedGeneration: kafka.metadata.generation,
      conditions: strimziConditions(kafka, failed, timestamp(now())),
    });
  },
};
