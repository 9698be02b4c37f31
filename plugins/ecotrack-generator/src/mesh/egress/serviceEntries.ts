import { limited, type Service } from '@ecotrack/model';
import type { Egress } from '../../core/Contributions';
import type { ManifestTemplate } from '../../structured/ManifestTemplate';
import { metadata } from '../../structured/metadata';

/** Longest name that every controller takes. */
const LONGEST = 63;

/**
 * Hosts outside the cluster, one object for each port: the service's own TLS passes through, by the
 * name that it asks for. They are told to this namespace only.
 */
export function serviceEntries(
  service: Service,
  egress: readonly Egress[],
): ManifestTemplate[] {
  const ports = new Map<
    string,
    { port: number; protocol: string; hosts: Set<string> }
  >();
  for (const { host, ports: numbers } of egress) {
    if (!host) continue;
    for (const port of numbers) {
      const name = `${host.protocol.toLowerCase()}-${port}`;
      const { protocol } = host;
      const known = ports.get(name) ?? { port, protocol, hosts: new Set() };
      ports.set(name, { ...known, hosts: known.hosts.add(host.name) });
    }
  }
  return [...ports].map(([name, { port, protocol, hosts }]) => ({
    file: 'mesh-egress.yaml',
    object: {
      apiVersion: 'networking.istio.io/v1',
      kind: 'ServiceEntry',
      metadata: metadata(
        service,
        limited(`${service.metadata.name}-external-${name}`, LONGEST, '-'),
      ),
      spec: {
        hosts: [...hosts],
        ports: [{ number: port, name, protocol }],
        location: 'MESH_EXTERNAL',
        resolution: 'DNS',
        exportTo: ['.'],
      },
    },
  }));
}
