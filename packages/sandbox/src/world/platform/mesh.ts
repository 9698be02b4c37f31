import { Platform } from '@ecotrack/model';
import { stringify } from 'yaml';
import { ObjectInput } from '../../kubernetes';
import { ISTIO_VERSION } from '../../operators/mesh/injectProxy';
import { deployment } from './deployments';
import { namespace, object } from '../objects';
import { sharedGateway } from './gateway';

const ROOT = 'istio-system';

/** Istio: control plane, ingress gateway, and mTLS demanded everywhere. */
export function mesh(platform: Platform, clusterName: string): ObjectInput[] {
  const gateway = platform.mesh.gateway;
  const [trustDomain, ...trustDomainAliases] = platform.environments
    .filter(environment => environment.cluster === clusterName)
    .map(environment => environment.trustDomain);
  const service = (
    name: string,
    app: string,
    type: string,
    ports: Record<string, number>,
    namespaceName = ROOT,
  ) =>
    object(
      'v1',
      'Service',
      { name, namespace: namespaceName, labels: { app } },
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
            trustDomainAliases,
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
      namespace: gateway.namespace,
      name: gateway.serviceAccount,
      image: `docker.io/istio/proxyv2:${ISTIO_VERSION}`,
      replicas: 2,
      labels: { app: gateway.serviceAccount, istio: 'ingressgateway' },
    }),
    service(
      gateway.serviceAccount,
      gateway.serviceAccount,
      'LoadBalancer',
      { http2: 80, https: 443 },
      gateway.namespace,
    ),
    ...sharedGateway(platform),
    object(
      'security.istio.io/v1',
      'PeerAuthentication',
      { name: 'default', namespace: ROOT },
      { spec: { mtls: { mode: 'STRICT' } } },
    ),
  ];
}
