import { PORTS, type Platform, type Service } from '@ecotrack/model';
import type { ManifestNode } from '../../structured/ManifestTemplate';
import { NAMESPACE } from '../../structured/metadata';
import { podsOf, tcp } from './peers';

/** Metrics of the proxy: merged by the agent, and Envoy's own. Neither is behind the proxy. */
const PROXY_METRICS = [15020, 15090];

/**
 * Who may open a connection: those whom the mesh lets in by identity, by their place in the network.
 * The kubelet's probes need no rule: a node always reaches its own pods.
 */
export function ingressRules(
  { spec }: Service,
  { mesh }: Platform,
): ManifestNode[] {
  const callers = [...new Set(spec.mesh.callers.map(one => one.service))].map(
    name => podsOf(NAMESPACE, { 'app.kubernetes.io/name': name }),
  );
  const gateway =
    spec.mesh.exposure === 'public' ? [podsOf(mesh.gateway.namespace)] : [];
  const api = [...callers, ...gateway];
  return [
    ...(api.length ? [{ from: api, ports: tcp([PORTS.http]) }] : []),
    {
      from: [podsOf(mesh.scraper.namespace)],
      ports: tcp([PORTS.management, ...PROXY_METRICS]),
    },
  ];
}
