import { ObjectInput, ObjectStore } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';

export const ISTIO_VERSION = '1.31.1';

const IMAGE = `docker.io/istio/proxyv2:${ISTIO_VERSION}`;
const INJECT = 'sidecar.istio.io/inject';

/** Runs as a native sidecar: an init container that stays. */
const PROXY = {
  name: 'istio-proxy',
  image: IMAGE,
  args: ['proxy', 'sidecar'],
  restartPolicy: 'Always',
  ports: [{ name: 'http-envoy-prom', containerPort: 15090, protocol: 'TCP' }],
  readinessProbe: { httpGet: { path: '/healthz/ready', port: 15021 } },
  resources: {
    requests: { cpu: '100m', memory: '128Mi' },
    limits: { cpu: '2', memory: '1Gi' },
  },
  securityContext: {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    privileged: false,
    readOnlyRootFilesystem: true,
    runAsNonRoot: true,
    runAsUser: 1337,
    runAsGroup: 1337,
    seccompProfile: { type: 'RuntimeDefault' },
  },
};

/** With Istio's CNI plugin there is only a check that the redirection is in place. */
const VALIDATION = {
  name: 'istio-validation',
  image: IMAGE,
  args: ['istio-iptables', '--run-validation', '--skip-rule-apply'],
  securityContext: PROXY.securityContext,
};

function isWanted(pod: ObjectInput, store: ObjectStore): boolean {
  const { labels, annotations, namespace = '' } = pod.metadata;
  const choice = labels?.[INJECT] ?? annotations?.[INJECT];
  if (choice) return choice === 'true';
  const space = store.get('v1', 'Namespace', namespace)?.metadata.labels ?? {};
  return space['istio-injection']
    ? space['istio-injection'] === 'enabled'
    : space['istio.io/rev'] !== undefined;
}

/** What istiod's webhook makes of a pod: with a proxy, where the namespace or the pod asks for one. */
export function injectProxy(pod: ObjectInput, store: ObjectStore): ObjectInput {
  if (!isWanted(pod, store) || !isRecord(pod.spec)) return pod;
  const { labels = {}, annotations } = pod.metadata;
  const own = valueAt(pod.spec, ['initContainers']);
  return {
    ...pod,
    metadata: {
      ...pod.metadata,
      labels: {
        ...labels,
        'security.istio.io/tlsMode': 'istio',
        'service.istio.io/canonical-name':
          labels['app.kubernetes.io/name'] ?? labels.app ?? '',
        'service.istio.io/canonical-revision':
          labels['app.kubernetes.io/version'] ?? labels.version ?? 'latest',
      },
      annotations: {
        ...annotations,
        'istio.io/rev': 'default',
        'sidecar.istio.io/status': JSON.stringify({
          initContainers: [VALIDATION.name, PROXY.name],
          containers: null,
          volumes: [
            'istio-envoy',
            'istio-data',
            'istio-token',
            'istiod-ca-cert',
          ],
          imagePullSecrets: null,
          revision: 'default',
        }),
      },
    },
    spec: {
      ...pod.spec,
      initContainers: [VALIDATION, PROXY, ...(Array.isArray(own) ? own : [])],
    },
  };
}
