import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  kindSource,
  type Rule,
  type World,
} from '@ecotrack/backstage-plugin-platform-health-node';

/** A gate: an object that is not there has nothing else to be judged. */
export const absence = (options: {
  readonly id: string;
  /** Kind in words, such as `KafkaTopic`. */
  readonly what: string;
  readonly kind: string;
  readonly nextStep: string;
  readonly isThere: (world: World, resource: ResourceRef) => boolean;
}): Rule => {
  const { id, what, kind, nextStep, isThere } = options;
  return {
    id,
    title: `${what} that does not exist`,
    sources: [kindSource(kind)],
    nextStep,
    isGate: true,
    check({ world, resource }) {
      if (isThere(world, resource)) return 'fine';
      const { namespace, name } = resource;
      return {
        state: 'unhealthy',
        sentence: `There is no ${what} ${name} in ${namespace}.`,
        evidence: [{ name: what, value: 'absent', source: kindSource(kind) }],
      };
    },
  };
};
