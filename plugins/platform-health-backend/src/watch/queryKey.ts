import type {
  KubernetesObject,
  ObjectQuery,
} from '@ecotrack/backstage-plugin-platform-health-node';

/** A question as one text, so that those who asked it can be told when its answer changes. */
export const queryKey = (kind: string, query: ObjectQuery): string =>
  [
    kind,
    query.namespace ?? '',
    query.name ?? '',
    query.label?.join('=') ?? '',
  ].join('|');

/** The questions that an object is part of the answer to. */
export function keysOf(
  kind: string,
  indexes: readonly string[],
  { metadata }: KubernetesObject,
): string[] {
  const { namespace, name } = metadata;
  const labels = indexes.flatMap(index => {
    const value = metadata.labels?.[index];
    return value === undefined ? [] : [[index, value] as const];
  });
  const namespaces =
    namespace === undefined ? [undefined] : [namespace, undefined];
  return namespaces.flatMap(within => [
    queryKey(kind, { namespace: within }),
    queryKey(kind, { namespace: within, name }),
    ...labels.map(label => queryKey(kind, { namespace: within, label })),
  ]);
}
