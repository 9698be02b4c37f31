import { KubernetesObject, ObjectInput } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import {
  disruptionBudget,
  secret,
  service,
  serviceAccount,
} from '../runtime/objects';
import { CLUSTER } from './strimzi';
import { strimziLabels } from './podSet';

/** One listener of a Kafka cluster. */
export type Listener = { name: string; port: number; type?: string };

export function listenersOf(kafka: KubernetesObject): Listener[] {
  const found = valueAt(kafka.spec, ['kafka', 'listeners']);
  return (Array.isArray(found) ? found : []).filter(isRecord) as Listener[];
}

/** A Deployment of one pod beside the brokers, with its service account. */
function companion(
  cluster: string,
  component: string,
  strategy: 'Recreate' | 'RollingUpdate',
  containers: unknown[],
): ObjectInput[] {
  const name = `${cluster}-${component}`;
  const labels = strimziLabels(cluster, component);
  const matchLabels = {
    [CLUSTER]: cluster,
    'strimzi.io/kind': 'Kafka',
    'strimzi.io/name': name,
  };
  return [
    serviceAccount({ name, labels }),
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, labels },
      spec: {
        replicas: 1,
        strategy: { type: strategy },
        selector: { matchLabels },
        template: {
          metadata: { labels },
          spec: {
            serviceAccountName: name,
            containers,
          },
        },
      },
    },
  ];
}

function entityOperator(cluster: string): ObjectInput[] {
  const container = (name: string, port: number) => ({
    name,
    image: 'quay.io/strimzi/operator:1.2.0',
    ports: [{ name: 'healthcheck', containerPort: port }],
    readinessProbe: { httpGet: { path: '/ready', port: 'healthcheck' } },
  });
  return companion(cluster, 'entity-operator', 'Recreate', [
    container('topic-operator', 8080),
    container('user-operator', 8081),
  ]);
}

const exporter = (cluster: string): ObjectInput[] =>
  companion(cluster, 'kafka-exporter', 'RollingUpdate', [
    {
      name: `${cluster}-kafka-exporter`,
      image: 'quay.io/strimzi/kafka:1.2.0-kafka-4.3.1',
      command: ['/opt/kafka-exporter/kafka_exporter_run.sh'],
      ports: [{ name: 'tcp-prometheus', containerPort: 9404 }],
      readinessProbe: { httpGet: { path: '/healthz', port: 'tcp-prometheus' } },
    },
  ]);

/** Services, secrets, budget, network policy entity operator and exporter of a Kafka cluster. */
export function kafkaObjects(kafka: KubernetesObject): ObjectInput[] {
  const { name } = kafka.metadata;
  const labels = strimziLabels(name, 'kafka');
  const selector = {
    [CLUSTER]: name,
    'strimzi.io/kind': 'Kafka',
    'strimzi.io/name': `${name}-kafka`,
  };
  const client = listenersOf(kafka).map(listener => ({
    name: `tcp-${listener.name}`,
    port: listener.port,
  }));
  const internal = [
    { name: 'tcp-ctrlplane', port: 9090 },
    { name: 'tcp-replication', port: 9091 },
    { name: 'tcp-kafkaagent', port: 8443 },
  ];
  return [
    serviceAccount({ name: `${name}-kafka`, labels }),
    ...['cluster', 'clients'].flatMap(authority => [
      secret({ name: `${name}-${authority}-ca-cert`, labels }, [
        'ca.crt',
        'ca.p12',
        'ca.password',
      ]),
      secret({ name: `${name}-${authority}-ca`, labels }, ['ca.key']),
    ]),
    service(
      {
        name: `${name}-kafka-bootstrap`,
        labels: { ...labels, 'strimzi.io/discovery': 'true' },
      },
      { ...selector, 'strimzi.io/broker-role': 'true' },
      [{ name: 'tcp-replication', port: 9091 }, ...client],
    ),
    service(
      { name: `${name}-kafka-brokers`, labels },
      selector,
      [...internal, ...client],
      true,
    ),
    disruptionBudget({ name: `${name}-kafka`, labels }, selector, {
      maxUnavailable: 1,
    }),
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: `${name}-network-policy-kafka`, labels },
      spec: {
        podSelector: { matchLabels: selector },
        policyTypes: ['Ingress'],
        ingress: [
          {
            from: [{ podSelector: { matchLabels: { [CLUSTER]: name } } }],
            ports: internal.map(({ port }) => ({ protocol: 'TCP', port })),
          },
          {
            ports: client.map(({ port }) => ({ protocol: 'TCP', port })),
          },
        ],
      },
    },
    ...(valueAt(kafka.spec, ['entityOperator']) ? entityOperator(name) : []),
    ...(valueAt(kafka.spec, ['kafkaExporter']) ? exporter(name) : []),
  ];
}
