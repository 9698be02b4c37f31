import type { Platform, Service } from '@ecotrack/model';
import type { Egress } from '../../core/Contributions';
import {
  Interpolation,
  type ManifestNode,
  type ManifestTemplate,
} from '../../structured/ManifestTemplate';
import {
  DATA_NAMESPACE,
  metadata,
  selectorLabels,
} from '../../structured/metadata';
import { hostOf } from '../host';

/** A way out as a Sidecar writes it: `namespace/host`. */
function hostsOf(egress: Egress, { environments }: Platform): ManifestNode[] {
  const { service, host, namespace } = egress;
  if (service) return [hostOf(service, './')];
  if (host) return [`./${host.name}`];
  if (!namespace) return [];
  return environments.every(one => namespace(one) === one.dataNamespace)
    ? [new Interpolation(['', '/*'], [DATA_NAMESPACE])]
    : [...new Set(environments.map(one => `${namespace(one)}/*`))];
}

/**
 * What the proxy knows of the mesh: the ways out that the NetworkPolicy opens, and nothing else, so
 * that its memory does not grow with the number of services. A sensitive service reaches nothing
 * that is not named here, whatever the mesh allows.
 */
export function sidecar(
  service: Service,
  platform: Platform,
  egress: readonly Egress[],
): ManifestTemplate {
  const hosts = egress.flatMap(one => hostsOf(one, platform));
  const unique = new Map(hosts.map(one => [JSON.stringify(one), one]));
  return {
    file: 'mesh-egress.yaml',
    object: {
      apiVersion: 'networking.istio.io/v1',
      kind: 'Sidecar',
      metadata: metadata(service, service.metadata.name),
      spec: {
        workloadSelector: { labels: selectorLabels(service) },
        egress: [{ hosts: [...unique.values()] }],
        outboundTrafficPolicy:
          service.spec.application.sensitivity === 'sensitive'
            ? { mode: 'REGISTRY_ONLY' }
            : undefined,
      },
    },
  };
}
