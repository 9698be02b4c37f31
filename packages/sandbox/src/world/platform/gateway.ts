import { Platform } from '@ecotrack/model';
import { ObjectInput } from '../../kubernetes';
import { object } from '../objects';

const API = 'gateway.networking.k8s.io/v1';

/** The Gateway that public services hang their routes on; its pods are those of Istio's own gateway. */
export function sharedGateway({ mesh, baseDomain }: Platform): ObjectInput[] {
  const { name, namespace, serviceAccount } = mesh.gateway;
  return [
    object(
      API,
      'GatewayClass',
      { name: 'istio' },
      { spec: { controllerName: 'istio.io/gateway-controller' } },
    ),
    object(
      API,
      'Gateway',
      { name, namespace },
      {
        spec: {
          gatewayClassName: 'istio',
          addresses: [
            {
              type: 'Hostname',
              value: `${serviceAccount}.${namespace}.svc.cluster.local`,
            },
          ],
          listeners: [
            {
              name: 'https',
              port: 443,
              protocol: 'HTTPS',
              hostname: `*.${baseDomain}`,
              tls: {
                mode: 'Terminate',
                certificateRefs: [
                  { group: '', kind: 'Secret', name: `${name}-tls` },
                ],
              },
              allowedRoutes: { namespaces: { from: 'All' } },
            },
          ],
        },
      },
    ),
  ];
}
