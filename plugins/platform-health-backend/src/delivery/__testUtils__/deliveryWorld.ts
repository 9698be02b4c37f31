import {
  assess,
  type KubernetesObject,
} from '@ecotrack/backstage-plugin-platform-health-node';
import {
  fakeFacts,
  type FakeWorld,
} from '@ecotrack/backstage-plugin-platform-health-node/testing';
import { APPLICATION, DEPLOYMENT, EXTERNAL_SECRET } from '../projections';
import { deliveryProvider } from '../provider';

const SERVICE = 'order-service';
const LABELS = { 'backstage.io/kubernetes-id': SERVICE };
const BORN = '2026-11-01T08:00:00Z';

/** An Application as Argo CD 3.5 leaves it after a sync. */
export const application = (
  status: object = {},
  spec: object = {},
): KubernetesObject => ({
  metadata: { name: 'order-service-dev', namespace: 'argocd', uid: 'uid' },
  spec: {
    syncPolicy: { automated: { prune: true, selfHeal: true } },
    ...spec,
  },
  status: {
    sync: { status: 'Synced', revision: 'c0ffee' },
    health: { status: 'Healthy', lastTransitionTime: BORN },
    operationState: {
      phase: 'Succeeded',
      message: 'successfully synced (all tasks run)',
      startedAt: BORN,
      finishedAt: BORN,
    },
    history: [
      { id: 0, deployedAt: '2026-11-20T12:00:00Z' },
      { id: 1, deployedAt: '2026-11-21T11:00:00Z' },
    ],
    ...status,
  },
});

/** The condition Ready as External Secrets writes it. */
export const ready = (status: string, reason: string, message: string) => ({
  type: 'Ready',
  status,
  reason,
  message,
  lastTransitionTime: '2026-11-21T11:00:00Z',
});

/** An ExternalSecret as its operator leaves it. */
export const externalSecret = (
  suffix: string,
  status: object = {},
  metadata: object = {},
): KubernetesObject => ({
  metadata: {
    name: `${SERVICE}-${suffix}`,
    namespace: 'ecotrack-dev',
    uid: `uid-of-${suffix}`,
    creationTimestamp: BORN,
    labels: LABELS,
    ...metadata,
  },
  spec: { target: { name: `${SERVICE}-${suffix}` } },
  status: {
    refreshTime: '2026-11-21T11:55:00Z',
    conditions: [ready('True', 'SecretSynced', 'secret synced')],
    ...status,
  },
});

/** The pods mount one secret by itself and one among others. */
const deployment: KubernetesObject = {
  metadata: { name: SERVICE, namespace: 'ecotrack-dev', uid: 'uid' },
  spec: {
    template: {
      spec: {
        volumes: [
          { name: 'tmp', emptyDir: {} },
          { name: 'own', secret: { secretName: 'order-service-redis' } },
          {
            name: 'secrets',
            projected: {
              sources: [
                { secret: { name: 'order-service-kafka' } },
                { secret: { name: 'order-service-tls' } },
              ],
            },
          },
        ],
      },
    },
  },
};

/** A delivery where all is well, of its own: a test may change it. */
export const healthyDelivery = () => ({
  objects: {
    [APPLICATION]: [application()],
    [EXTERNAL_SECRET]: [externalSecret('redis'), externalSecret('kafka')],
    [DEPLOYMENT]: [structuredClone(deployment)],
  },
  samples: {},
});

export type DeliveryType = 'application' | 'secrets';

export const resourceTypeOf = (type: DeliveryType) =>
  deliveryProvider.resourceTypes.find(one => one.type === type)!;

export const resourceOf = (type: DeliveryType) => ({
  technology: 'delivery' as const,
  type,
  cluster: 'nonprod',
  ...(type === 'application'
    ? { namespace: 'argocd', name: 'order-service-dev' }
    : { namespace: 'ecotrack-dev', name: SERVICE }),
});

export const environment = { name: 'dev', isProduction: false };

/** The verdict on a delivery in which some kinds of objects are others. */
export const verdict = (
  type: DeliveryType,
  objects: FakeWorld['objects'] = {},
) =>
  assess(
    resourceTypeOf(type),
    fakeFacts({ objects: { ...healthyDelivery().objects, ...objects } }),
    { resource: resourceOf(type), environment },
  );
