import {
  KubernetesObject,
  textAt,
  Unreadable,
} from '@ecotrack/backstage-plugin-platform-health-node';

const SECONDS: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  min: 60,
  h: 3600,
  d: 86_400,
};

const parameter = (cluster: KubernetesObject, name: string) =>
  textAt(cluster, 'spec', 'postgresql', 'parameters', name);

/** A whole number that stands as text, above zero. Throws Unreadable. */
export function countOf(text: string, what: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value > 0) return value;
  throw new Unreadable(`${what} is no count: ${text}`);
}

/** Connections that an instance takes: PostgreSQL's own default is 100. */
export const maxConnections = (cluster: KubernetesObject): number =>
  countOf(
    parameter(cluster, 'max_connections') ?? '100',
    `max_connections of ${cluster.metadata.name}`,
  );

/** Seconds after which a segment is archived though it is not full; the operator's default is five minutes. 0 is never. */
export function archiveTimeout(cluster: KubernetesObject): number {
  const text = parameter(cluster, 'archive_timeout') ?? '5min';
  const [, amount, unit] = /^'?(\d+)\s*(ms|s|min|h|d)?'?$/.exec(text) ?? [];
  if (amount === undefined)
    throw new Unreadable(
      `archive_timeout of ${cluster.metadata.name} is no time: ${text}`,
    );
  return Number(amount) * SECONDS[unit ?? 's'];
}
