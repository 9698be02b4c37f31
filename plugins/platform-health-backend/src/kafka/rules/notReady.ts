import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  kindSource,
  type KubernetesObject,
  type Rule,
  type World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import {
  failureOf,
  isPaused,
  isUnmanaged,
  strimziState,
} from '../reading/strimziState';

/** What Strimzi's own operator says of an object that it looks after. */
export const notReady = (options: {
  readonly id: string;
  readonly what: string;
  readonly kind: string;
  /** Seconds that it may take to create one. */
  readonly patience: number;
  readonly origin: string;
  readonly nextStep: string;
  readonly object: (world: World, resource: ResourceRef) => KubernetesObject;
}): Rule => {
  const { id, what, kind, patience, origin, nextStep, object } = options;
  const source = kindSource(kind);
  return {
    id,
    title: `${what} that its operator does not call ready`,
    sources: [source],
    threshold: {
      default: patience,
      unit: 'seconds',
      bounds: [30, 7200],
      origin,
    },
    nextStep,
    check({ world, resource, threshold }) {
      const found = object(world, resource);
      const isLeftAlone = isPaused(found) || isUnmanaged(found);
      return isLeftAlone && !failureOf(found)
        ? 'does-not-apply'
        : strimziState(found, what, {
            source,
            now: world.now,
            patience: threshold,
          });
    },
  };
};
