import type { KubernetesObject } from '@ecotrack/backstage-plugin-platform-health-node';

export const NAMESPACE = 'ecotrack-dev';
export const NAME = 'order-service';
export const ROOT = 'istio-system';
const AN_HOUR_AGO = '2026-11-21T11:00:00Z';

const LABELS = {
  'app.kubernetes.io/name': NAME,
  'backstage.io/kubernetes-id': NAME,
};

export const object = (
  name: string,
  rest: object = {},
  metadata: object = {},
): KubernetesObject => ({
  metadata: { name, namespace: NAMESPACE, uid: name, ...metadata },
  ...rest,
});

export const namespace = (
  labels: Record<string, string> = { 'istio-injection': 'enabled' },
  name = NAMESPACE,
): KubernetesObject => ({ metadata: { name, uid: name, labels } });

export const deployment = (
  name = NAME,
  where = NAMESPACE,
  changes: { replicas?: number; ready?: number; rate?: string } = {},
): KubernetesObject =>
  object(
    name,
    {
      spec: {
        replicas: changes.replicas ?? 2,
        template: { metadata: { labels: LABELS } },
      },
      status: { readyReplicas: changes.ready ?? 2 },
    },
    {
      namespace: where,
      ...(changes.rate && {
        annotations: { 'health.kiali.io/rate': changes.rate },
      }),
    },
  );

/** A pod with a native sidecar, as istiod and the kubelet write it. */
export function pod(
  name: string,
  options: {
    readonly proxy?: boolean;
    readonly version?: string;
    readonly ready?: boolean;
    readonly restarts?: number;
    readonly ended?: string;
    readonly service?: string;
    readonly namespace?: string;
    readonly since?: string;
    readonly labels?: Record<string, string>;
    readonly annotations?: Record<string, string>;
  } = {},
): KubernetesObject {
  const { proxy = true, ready = true, service = NAME } = options;
  return object(
    name,
    {
      spec: {
        serviceAccountName: service,
        containers: [{ name: service, image: 'registry/app:1' }],
        initContainers: proxy
          ? [
              {
                name: 'istio-proxy',
                image: `docker.io/istio/proxyv2:${options.version ?? '1.31.1'}`,
                restartPolicy: 'Always',
              },
            ]
          : [],
      },
      status: {
        phase: 'Running',
        conditions: [
          {
            type: 'Ready',
            status: ready ? 'True' : 'False',
            lastTransitionTime: options.since ?? AN_HOUR_AGO,
          },
        ],
        containerStatuses: [{ name: service, ready: true, restartCount: 0 }],
        initContainerStatuses: proxy
          ? [
              {
                name: 'istio-proxy',
                ready,
                restartCount: options.restarts ?? 0,
                lastState: options.ended
                  ? { terminated: { finishedAt: options.ended } }
                  : {},
              },
            ]
          : [],
      },
    },
    {
      labels: {
        'app.kubernetes.io/name': service,
        'backstage.io/kubernetes-id': service,
        ...options.labels,
      },
      ...(options.namespace && { namespace: options.namespace }),
      annotations: options.annotations,
      creationTimestamp: AN_HOUR_AGO,
    },
  );
}

export const istiodPod = (version = '1.31.1'): KubernetesObject =>
  object(
    'istiod-1',
    {
      spec: {
        containers: [
          { name: 'discovery', image: `docker.io/istio/pilot:${version}` },
        ],
      },
      status: { phase: 'Running' },
    },
    { namespace: ROOT, labels: { app: 'istiod' } },
  );

export const service = (name = NAME): KubernetesObject =>
  object(name, {
    spec: {
      selector: { 'app.kubernetes.io/name': name },
      ports: [
        { name: 'http', port: 8080, targetPort: 'http', appProtocol: 'http' },
      ],
    },
  });

export const peerAuthentication = (
  mode: string,
  where = ROOT,
): KubernetesObject =>
  object('default', { spec: { mtls: { mode } } }, { namespace: where });

/** A policy that lets user-service read. */
export const authorizationPolicy = (): KubernetesObject =>
  object(
    NAME,
    {
      spec: {
        selector: { matchLabels: { 'app.kubernetes.io/name': NAME } },
        rules: [
          {
            from: [
              {
                source: {
                  principals: [
                    `dev.ecotrack.internal/ns/${NAMESPACE}/sa/user-service`,
                  ],
                },
              },
            ],
            to: [{ operation: { methods: ['GET'], paths: ['/api/*'] } }],
          },
        ],
      },
    },
    { labels: LABELS },
  );
