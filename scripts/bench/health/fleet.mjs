/** The fleet of the measurement: 1,000 services, 200 in each of five clusters, about 23,000 objects. */
export const COMPONENTS = 1000;
export const CLUSTERS = 5;
/** What a cluster takes for any answer, in milliseconds. */
export const LATENCY_MS = 20;
export const SERVICE_LABEL = 'backstage.io/kubernetes-id';

const TOPICS = 20;
const ORIGIN = {
  'backstage.io/managed-by-location': 'url:https://forge.example/fleet',
  'backstage.io/managed-by-origin-location': 'url:https://forge.example/fleet',
};

/** Name of a service, by its number. */
export const serviceName = number => `svc-${String(number).padStart(4, '0')}`;

/** Name of an environment, by the number of its cluster; each has one of its own. */
export const environmentName = cluster => `env${cluster}`;

/** Number of the cluster that a service runs in. */
export const clusterOf = number => number % CLUSTERS;

/** Name of a topic, by the number of a service that uses it. */
export const topicName = number => `topic-${number % TOPICS}`;

/** Numbers of the services in a cluster. */
export const servicesIn = cluster =>
  numbers(COMPONENTS).filter(number => clusterOf(number) === cluster);

/** The numbers from 0 to one less than the count. */
export const numbers = count => Array.from({ length: count }, (_, i) => i);

const entity = (kind, name, annotations, spec) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, annotations: { ...ORIGIN, ...annotations } },
  spec: { lifecycle: 'production', owner: 'guests', ...spec },
});

/** The Component of a service. */
export const componentOf = number =>
  entity(
    'Component',
    serviceName(number),
    {
      [SERVICE_LABEL]: serviceName(number),
      'ecotrack.io/environments': environmentName(clusterOf(number)),
    },
    {
      type: 'service',
      dependsOn: [
        'resource:default/fleet-db',
        'resource:default/fleet-cache',
        `resource:default/${topicName(number)}-topic`,
      ],
    },
  );

/** What the catalog has: the services, and what they share. */
export const entities = () => [
  ...numbers(COMPONENTS).map(componentOf),
  entity('Resource', 'fleet-db', {}, { type: 'database' }),
  entity('Resource', 'fleet-cache', {}, { type: 'cache' }),
  ...numbers(TOPICS).map(number =>
    entity(
      'Resource',
      `${topicName(number)}-topic`,
      {},
      {
        type: 'kafka-topic',
      },
    ),
  ),
];
