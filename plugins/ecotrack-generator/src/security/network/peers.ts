import type { ManifestNode } from '../../structured/ManifestTemplate';

/** Pods of a namespace, or all of it, as a NetworkPolicy names them. */
export const podsOf = (
  namespace: ManifestNode,
  labels?: { readonly [key: string]: string },
) => ({
  namespaceSelector: {
    matchLabels: { 'kubernetes.io/metadata.name': namespace },
  },
  podSelector: labels && { matchLabels: labels },
});

/** TCP ports, each once, in order. */
export const tcp = (ports: readonly number[]) =>
  [...new Set(ports)]
    .sort((one, other) => one - other)
    .map(port => ({ protocol: 'TCP', port }));
