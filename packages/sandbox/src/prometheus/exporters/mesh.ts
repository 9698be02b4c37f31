import type { KubernetesObject } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { isPodReady } from '../../operators/pods/readiness';
import { Exporter, observations, Scrape } from './Exporter';
import { controlPlane } from './mesh/controlPlane';
import { requests } from './mesh/requests';
import { tcpConnections } from './mesh/tcpConnections';
import { placeOf } from './objects';

const hasProxy = ({ spec }: KubernetesObject) =>
  ['containers', 'initContainers'].some(list => {
    const containers = valueAt(spec, [list]);
    return (Array.isArray(containers) ? containers : [])
      .filter(isRecord)
      .some(({ name }) => name === 'istio-proxy');
  });

function proxy(pod: KubernetesObject, scrape: Scrape) {
  const { namespace, name } = placeOf(pod);
  return [
    ...observations(
      { namespace, pod: name, resource_name: 'default' },
      {
        istio_agent_cert_expiry_seconds: scrape.knobs.of('mesh', namespace)
          .certificateSeconds,
      },
    ),
    ...requests(pod, scrape),
    ...tcpConnections(pod, scrape),
  ];
}

/** What the proxies beside the services and the control plane tell. */
export const meshExporter: Exporter = scrape => {
  const pods = scrape.environments
    .flatMap(({ namespace }) => scrape.store.list('v1', 'Pod', namespace))
    .filter(pod => isPodReady(pod) && hasProxy(pod));
  return [
    ...pods.flatMap(pod => proxy(pod, scrape)),
    ...controlPlane(scrape, pods.length),
  ];
};
