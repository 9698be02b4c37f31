import { Platform } from '@ecotrack/model';
import { stringify } from 'yaml';
import { ObjectInput } from '../../kubernetes';
import { ISTIO_VERSION } from '../../operators/mesh/injectProxy';
import { deployment } from './deployments';
import { namespace, object } from '../objects';

const ROOT = 'istio-system';
const GATEWAY = 'istio-ingressgateway';

/** Istio: control plane, ingress gateway, and mTLS demanded everywhere. */
export function mesh(platform: Platform, clusterName: string): ObjectInput[] {
  const trustDomain = platform.environments.find(
    environment => environment.cluster === clusterName,
  )?.trustDomain;
  const service = (
    name: string,
    app: string,
    type: string,
    ports: Record<string, number>,
  ) =>
    object(
      'v1',
      'Service',
      { name, namespace: ROOT, labels: { app } },
      {
        spec: {
          type,
          selector: { app },
          ports: Object.entries(ports).map(([portName, port]) => ({
            name: portName,
            port,
            protocol: 'TCP',
          })),
        },
      },
    );
  return [
    namespace(ROOT),
    object(
      'v1',
      'ConfigMap',
      { name: 'istio', namespace: ROOT },
      {
        data: {
          mesh: stringify({
            trustDomain,
            outboundTrafficPolicy: { mode: 'REGISTRY_ONLY' },
            enablePrometheusMerge: true,
          }),
        },
      },
    ),
    ...deployment({
      namespace: ROOT,
      name: 'istiod',
      image: `docker.io/istio/pilot:${ISTIO_VERSION}`,
      replicas: 2,
      labels: { app: 'istiod', 'istio.io/rev': 'default', istio: 'pilot' },
    }),
    service('istiod', 'istiod', 'ClusterIP', {
      'grpc-xds': 15010,
      'https-dns': 15012,
      'https-webhook': 443,
      'http-monitoring': 15014,
    }),
    ...deployment({
      namespace: ROOT,
      name: GATEWAY,
      image: `docker.io/istio/proxyv2:${ISTIO_VERSION}`,
      replicas: 2,
      labels: { app: GATEWAY, istio: 'ingressgateway' },
    }),
    service(GATEWAY, GATEWAY, 'LoadBalancer', { http2: 80, https: 443 }),
    object(
      'security.istio.io/v1',
      'PeerAuthentication',
      { name: 'default', namespace: ROOT },
      { spec: { mtls: { mode: 'STRICT' } } },
    ),
  ];
}
