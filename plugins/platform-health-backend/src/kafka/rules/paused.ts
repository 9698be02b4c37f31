import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  kindSource,
  type KubernetesObject,
  type Rule,
  type World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { isPaused, isUnmanaged } from '../reading/strimziState';

/** No gate: what Strimzi leaves alone goes on running, and can break. */
export const paused = (options: {
  readonly id: string;
  readonly what: string;
  readonly kind: string;
  readonly object: (world: World, resource: ResourceRef) => KubernetesObject;
}): Rule => {
  const { id, what, kind, object } = options;
  return {
    id,
    title: `${what} that Strimzi was told to leave alone`,
    sources: [kindSource(kind)],
    nextStep:
      'Ask who paused it and why, and let Strimzi go on when that is done.',
    check({ world, resource }) {
      const found = object(world, resource);
      if (!isPaused(found) && !isUnmanaged(found)) return 'fine';
      return {
        state: 'suspended',
        sentence: `Strimzi does not look after ${what} ${resource.name}: it was told not to.`,
        evidence: [
          {
            name: isPaused(found) ? 'Reconciliation' : 'Managed',
            value: isPaused(found) ? 'paused' : 'no',
            source: kindSource(kind),
          },
        ],
      };
    },
  };
};
