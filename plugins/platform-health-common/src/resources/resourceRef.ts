import type { Technology } from './technology';

/** One thing in one cluster that can be healthy or not. */
export interface ResourceRef {
  readonly technology: Technology;
  /**
   * What it is: `cluster`, `database` (postgres), `failover` (redis), `cluster`, `topic`, `user`, `consumer` (kafka),
   * `workload`, `control-plane`, `namespace` (mesh), `workload` (application), `application`, `secrets` (delivery).
   */
  readonly type: string;
  /** Cluster, by the name the Kubernetes plugin knows. */
  readonly cluster: string;
  readonly namespace: string;
  readonly name: string;
}

/** The resource as one text: `postgres:cluster:nonprod/data-dev/postgres-cluster`. */
export const resourceKey = (ref: ResourceRef): string =>
  `${ref.technology}:${ref.type}:${ref.cluster}/${ref.namespace}/${ref.name}`;

const KEY = /^([^:/]+):([^:/]+):([^/]+)\/([^/]+)\/([^/]+)$/;

/** Reads what `resourceKey` wrote; undefined for anything else. */
export function parseResourceKey(text: string): ResourceRef | undefined {
  const match = KEY.exec(text);
  if (!match) return undefined;
  const [, technology, type, cluster, namespace, name] = match;
  return { technology, type, cluster, namespace, name };
}
