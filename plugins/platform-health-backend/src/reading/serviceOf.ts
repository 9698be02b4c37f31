import type { KubernetesObject } from '@ecotrack/backstage-plugin-platform-health-node';

/** Label of generated objects, and of the Kubernetes plugin: the service that an object is for. */
export const SERVICE_LABEL = 'backstage.io/kubernetes-id';

/** Name of the service that an object is for; undefined where it does not say. */
export const serviceOf = ({ metadata }: KubernetesObject): string | undefined =>
  metadata.labels?.[SERVICE_LABEL];
