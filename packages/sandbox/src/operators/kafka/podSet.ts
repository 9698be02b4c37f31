import { KubernetesObject, ObjectInput } from '../../kubernetes';
import { valueAt } from '../../kubernetes/store/objects';
import { volumeClaim } from '../runtime/objects';
import { NodePool, volumesOf } from './nodePools';
import { CLUSTER } from './strimzi';

const BASE = {
  'strimzi.io/kind': 'Kafka',
  'app.kubernetes.io/name': 'kafka',
  'app.kubernetes.io/part-of': 'strimzi',
  'app.kubernetes.io/managed-by': 'strimzi-cluster-operator',
};

/** Labels that Strimzi puts on everything of a component such as `kafka` or `entity-operator`. */
export const strimziLabels = (cluster: string, component: string) => ({
  ...BASE,
  [CLUSTER]: cluster,
  'strimzi.io/name': `${cluster}-${component}`,
  'strimzi.io/component-type': component,
  'app.kubernetes.io/instance': cluster,
});

const podNames = (cluster: string, { name, nodeIds }: NodePool) =>
  nodeIds.map(id => `${cluster}-${name}-${id}`);

/** The claims of a pool's nodes. */
export function poolClaims(cluster: string, pool: NodePool): ObjectInput[] {
  return podNames(cluster, pool).flatMap(pod =>
    volumesOf(pool.object).map(({ prefix, size, class: storageClass }) =>
      volumeClaim(
        {
          name: `${prefix}-${pod}`,
          labels: {
            ...strimziLabels(cluster, 'kafka'),
            'strimzi.io/pool-name': pool.name,
          },
        },
        size,
        storageClass,
      ),
    ),
  );
}

/** The StrimziPodSet of a pool, with the pods it is to have. */
export function podSet(
  kafka: KubernetesObject,
  pool: NodePool,
  version: string,
): ObjectInput {
  const cluster = kafka.metadata.name;
  const name = `${cluster}-${pool.name}`;
  const labels = {
    ...strimziLabels(cluster, 'kafka'),
    'strimzi.io/pool-name': pool.name,
  };
  const has = (role: string) => String(pool.roles.includes(role));
  const listeners = valueAt(kafka.spec, ['kafka', 'listeners']);
  const ports = (Array.isArray(listeners) ? listeners : []).map(listener => ({
    name: `tcp-${valueAt(listener, ['name'])}`,
    containerPort: valueAt(listener, ['port']),
  }));
  return {
    apiVersion: 'core.strimzi.io/v1',
    kind: 'StrimziPodSet',
    metadata: { name, labels },
    spec: {
      selector: {
        matchLabels: {
          [CLUSTER]: cluster,
          'strimzi.io/kind': 'Kafka',
          'strimzi.io/name': `${cluster}-kafka`,
          'strimzi.io/pool-name': pool.name,
        },
      },
      pods: podNames(cluster, pool).map(pod => ({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: {
          name: pod,
          labels: {
            ...labels,
            'strimzi.io/pod-name': pod,
            'strimzi.io/controller': 'strimzipodset',
            'strimzi.io/controller-name': name,
            'strimzi.io/broker-role': has('broker'),
            'strimzi.io/controller-role': has('controller'),
            'statefulset.kubernetes.io/pod-name': pod,
          },
        },
        spec: {
          hostname: pod,
          subdomain: `${cluster}-kafka-brokers`,
          serviceAccountName: `${cluster}-kafka`,
          containers: [
            {
              name: 'kafka',
              image: `quay.io/strimzi/kafka:1.2.0-kafka-${version}`,
              ports: [
                { name: 'tcp-ctrlplane', containerPort: 9090 },
                { name: 'tcp-replication', containerPort: 9091 },
                ...(pool.roles.includes('broker') ? ports : []),
                { name: 'tcp-prometheus', containerPort: 9404 },
              ],
              resources: valueAt(pool.object.spec, ['resources']) ?? {},
              readinessProbe: {
                exec: { command: ['/opt/kafka/kafka_readiness.sh'] },
              },
            },
          ],
          volumes: volumesOf(pool.object).map(({ prefix }) => ({
            name: prefix,
            persistentVolumeClaim: { claimName: `${prefix}-${pod}` },
          })),
        },
      })),
    },
  };
}
