import { randomUUID } from 'node:crypto';
import {
  clusterOf,
  environmentName,
  SERVICE_LABEL,
  serviceName,
  servicesIn,
  topicName,
} from './fleet.mjs';

const CREATED = '2026-01-10T08:00:00Z';
const PODS = 3;

export const NAMESPACE = 'fleet';
export const DATA_NAMESPACE = 'fleet-data';

/** What the API server notes of who set which field; readers throw it away, and it is most of an object. */
const managedFields = kilobytes => [
  {
    manager: 'kube-controller-manager',
    operation: 'Update',
    apiVersion: 'v1',
    time: CREATED,
    fieldsType: 'FieldsV1',
    fieldsV1: Object.fromEntries(
      Array.from({ length: kilobytes * 16 }, (_, i) => [
        `f:field-${i}`,
        { 'f:type': {}, 'f:lastTransitionTime': {}, 'f:status': {} },
      ]),
    ),
  },
];

const object = (number, resource, body, options = {}) => ({
  resource,
  object: {
    metadata: {
      name: options.name ?? serviceName(number),
      namespace: options.namespace ?? NAMESPACE,
      uid: randomUUID(),
      generation: 1,
      creationTimestamp: CREATED,
      labels: {
        app: serviceName(number),
        [SERVICE_LABEL]: serviceName(number),
      },
      managedFields: managedFields(options.kilobytes ?? 4),
    },
    ...body,
  },
});

const condition = (type, reason) => ({
  type,
  reason,
  status: 'True',
  lastTransitionTime: CREATED,
});

/** The Deployment of a service, with so many of its pods available. */
export const deploymentOf = (number, available = PODS) =>
  object(number, 'apps/deployments', {
    spec: {
      replicas: PODS,
      progressDeadlineSeconds: 600,
      template: {
        spec: { containers: [{ name: 'app', image: 'fleet/app:1.0.0' }] },
      },
    },
    status: {
      observedGeneration: 1,
      replicas: PODS,
      updatedReplicas: PODS,
      readyReplicas: available,
      availableReplicas: available,
      conditions: [
        condition('Available', 'MinimumReplicasAvailable'),
        condition('Progressing', 'NewReplicaSetAvailable'),
      ],
    },
  });

const podOf = (number, index) =>
  object(
    number,
    '/pods',
    {
      spec: {
        nodeName: `node-${number % 40}`,
        containers: [{ name: 'app', image: 'fleet/app:1.0.0' }],
      },
      status: {
        phase: 'Running',
        conditions: ['PodScheduled', 'Initialized', 'Ready'].map(type =>
          condition(type),
        ),
        containerStatuses: [
          {
            name: 'app',
            ready: true,
            restartCount: 0,
            image: 'fleet/app:1.0.0',
            state: { running: { startedAt: CREATED } },
          },
        ],
      },
    },
    { name: `${serviceName(number)}-6d4cf56db6-${index}`, kilobytes: 14 },
  );

const ready = { conditions: [condition('Ready', 'Ready')] };

function workloadOf(number) {
  const name = serviceName(number);
  const host = `${name}.${NAMESPACE}.svc.cluster.local`;
  const selector = { matchLabels: { app: name } };
  return [
    ...Array.from({ length: PODS }, (_, index) => podOf(number, index)),
    deploymentOf(number),
    object(number, '/services', {
      spec: { selector: { app: name }, ports: [{ name: 'http', port: 8080 }] },
    }),
    object(number, '/serviceaccounts', {}),
    object(
      number,
      '/events',
      {
        involvedObject: { kind: 'Deployment', namespace: NAMESPACE, name },
        type: 'Normal',
        reason: 'ScalingReplicaSet',
        message: `Scaled up replica set ${name}-a to ${PODS}`,
        count: 1,
        lastTimestamp: CREATED,
      },
      { kilobytes: 1 },
    ),
    object(number, '/configmaps', { data: { settings: 'fleet' } }),
    object(number, 'autoscaling/horizontalpodautoscalers', {
      spec: {
        scaleTargetRef: { kind: 'Deployment', name },
        minReplicas: 2,
        maxReplicas: 6,
      },
      status: { currentReplicas: PODS, conditions: [] },
    }),
    ...['a', 'b'].map(one =>
      object(number, 'apps/replicasets', {}, { name: `${name}-${one}` }),
    ),
    object(number, 'networking.istio.io/virtualservices', {
      spec: {
        hosts: [host],
        http: [{ route: [{ destination: { host } }] }],
      },
    }),
    object(number, 'networking.istio.io/destinationrules', {
      spec: {
        host,
        trafficPolicy: { connectionPool: { http: { maxRetries: 3 } } },
      },
    }),
    object(number, 'networking.istio.io/sidecars', {
      spec: {
        workloadSelector: { labels: { app: name } },
        egress: [{ hosts: ['./*', `${DATA_NAMESPACE}/*`] }],
      },
    }),
    object(number, 'security.istio.io/peerauthentications', {
      spec: { selector, mtls: { mode: 'STRICT' } },
    }),
    object(number, 'security.istio.io/authorizationpolicies', {
      spec: {
        selector,
        action: 'ALLOW',
        rules: [{ from: [{ source: { namespaces: [NAMESPACE] } }] }],
      },
    }),
    object(number, 'external-secrets.io/externalsecrets', { status: ready }),
  ];
}

function dataOf(number) {
  const name = serviceName(number);
  const placed = { namespace: DATA_NAMESPACE };
  const applied = { applied: true, observedGeneration: 1 };
  return [
    object(
      number,
      'postgresql.cnpg.io/databases',
      {
        spec: { name, owner: name, cluster: { name: 'postgres-cluster' } },
        status: applied,
      },
      placed,
    ),
    object(
      number,
      'postgresql.cnpg.io/databaseroles',
      {
        spec: { name, cluster: { name: 'postgres-cluster' } },
        status: applied,
      },
      placed,
    ),
    ...['events', 'replies'].map(one =>
      object(
        number,
        'kafka.strimzi.io/kafkatopics',
        { spec: { partitions: 6, replicas: 3 }, status: ready },
        { ...placed, name: `${name}-${one}`, kilobytes: 3 },
      ),
    ),
    object(
      number,
      'kafka.strimzi.io/kafkausers',
      { spec: { authentication: { type: 'tls' } }, status: ready },
      placed,
    ),
  ];
}

/** Argo CD runs in the first cluster and knows the services of all. */
const applicationOf = number =>
  object(
    number,
    'argoproj.io/applications',
    {
      status: {
        sync: { status: 'Synced', revision: 'a'.repeat(40) },
        health: { status: 'Healthy' },
        history: [{ id: 0, revision: 'a'.repeat(40), deployedAt: CREATED }],
        operationState: { phase: 'Succeeded' },
      },
    },
    {
      namespace: 'argocd',
      name: `${serviceName(number)}-${environmentName(clusterOf(number))}`,
    },
  );

function sharedOf(cluster) {
  const shared = (resource, name, body) =>
    object(0, resource, body, {
      name,
      namespace: DATA_NAMESPACE,
      kilobytes: 8,
    });
  return [
    shared('postgresql.cnpg.io/clusters', 'postgres-cluster', {
      spec: { instances: 3 },
      status: {
        instances: 3,
        readyInstances: 3,
        phase: 'Cluster in healthy state',
        currentPrimary: 'postgres-cluster-1',
        targetPrimary: 'postgres-cluster-1',
        ...ready,
      },
    }),
    shared('databases.spotahome.com/redisfailovers', 'redis-cluster', {
      spec: { redis: { replicas: 3 }, sentinel: { replicas: 3 } },
    }),
    shared('kafka.strimzi.io/kafkas', 'kafka-cluster', {
      spec: { kafka: {} },
      status: { ...ready, observedGeneration: 1 },
    }),
    ...[...new Set(servicesIn(cluster).map(topicName))].map(name =>
      shared('kafka.strimzi.io/kafkatopics', name, {
        spec: { partitions: 6, replicas: 3 },
        status: { ...ready, observedGeneration: 1 },
      }),
    ),
  ];
}

/** All objects of a cluster, each with its resource, `<group>/<plural>`. */
export const objectsOf = (cluster, allServices) => [
  ...servicesIn(cluster).flatMap(number => [
    ...workloadOf(number),
    ...dataOf(number),
  ]),
  ...sharedOf(cluster),
  ...(cluster === 0 ? allServices.map(applicationOf) : []),
];
