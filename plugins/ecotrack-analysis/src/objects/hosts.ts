import type { ObjectOf } from './Objects';

type Service = ObjectOf<'Service'>;
type ServiceEntry = ObjectOf<'ServiceEntry'>;

const CLUSTER_DOMAIN = 'svc.cluster.local';

/** A host as Istio takes it: a name without dots belongs to the namespace of who wrote it. */
export const fullHost = (host: string, namespace: string): string =>
  host.includes('.') || host === '*'
    ? host.toLowerCase()
    : `${host.toLowerCase()}.${namespace}.${CLUSTER_DOMAIN}`;

export const hostOfService = ({ metadata }: Service): string =>
  `${metadata.name}.${metadata.namespace}.${CLUSTER_DOMAIN}`;

/** Whether a host, which may begin with `*`, covers another one. */
export const coversHost = (pattern: string, host: string): boolean =>
  pattern.startsWith('*') ? host.endsWith(pattern.slice(1)) : pattern === host;

/** Whether two hosts have anything in common. */
export const overlap = (one: string, other: string): boolean =>
  coversHost(one, other) || coversHost(other, one);

const indexes = new WeakMap<readonly Service[], ReadonlyMap<string, Service>>();

/** The Service behind a full host, if it is one of the cluster's. */
export function serviceOf(
  host: string,
  services: readonly Service[],
): Service | undefined {
  let index = indexes.get(services);
  if (!index) {
    index = new Map(services.map(one => [hostOfService(one), one]));
    indexes.set(services, index);
  }
  return index.get(host);
}

/** Whether the mesh knows the host: from a Service, or from a ServiceEntry. */
export const isKnownHost = (
  host: string,
  services: readonly Service[],
  entries: readonly ServiceEntry[],
): boolean =>
  serviceOf(host, services) !== undefined ||
  (host.startsWith('*') &&
    services.some(service => coversHost(host, hostOfService(service)))) ||
  entries.some(entry =>
    entry.spec.hosts.some(known => overlap(known.toLowerCase(), host)),
  );
