import { TestCluster } from '../../__testUtils__/TestCluster';

export const API = 'kafka.strimzi.io/v1';
/** Labels that put an object into the cluster `events`. */
export const LABELS = 'labels: { strimzi.io/cluster: events }';

/** A node pool whose role is its name. */
export const pool = (name: string, replicas: number) => `
apiVersion: ${API}
kind: KafkaNodePool
metadata: { name: ${name}, ${LABELS} }
spec:
  replicas: ${replicas}
  roles: [${name}]
  storage: { type: jbod, volumes: [{ id: 0, type: persistent-claim, size: 10Gi }] }
`;

/** The Kafka `events`. */
export const kafka = (authorization = 'authorization: { type: simple }') => `
apiVersion: ${API}
kind: Kafka
metadata: { name: events }
spec:
  kafka:
    version: 4.3.1
    listeners: [{ name: tls, port: 9093, type: internal, tls: true }]
    ${authorization}
  entityOperator: { topicOperator: {}, userOperator: {} }
`;

/** A Kafka with three brokers and three controllers, when it has settled. */
export async function startKafka(
  cluster: TestCluster,
  manifest = kafka(),
): Promise<void> {
  [pool('broker', 3), pool('controller', 3), manifest].forEach(yaml =>
    cluster.apply(yaml),
  );
  await cluster.settled();
}
