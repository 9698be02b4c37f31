import type {
  HealthProvider,
  KubernetesObject,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { createProjector } from '../watch/projection/createProjector';
import { Interner } from '../watch/projection/Interner';
import { mergeProjections } from '../watch/projection/mergeProjections';

/** The objects with only the fields that the provider's projections keep, as the watch layer would hold them. */
export function projected(
  { projections }: HealthProvider,
  objects: Readonly<Record<string, readonly KubernetesObject[]>>,
): Record<string, readonly KubernetesObject[]> {
  const merged = mergeProjections(projections);
  return Object.fromEntries(
    Object.entries(objects).map(([kind, list]) => {
      const projection = merged.find(one => one.kind === kind);
      if (!projection) throw new Error(`no projection keeps ${kind}`);
      return [kind, list.map(createProjector(projection, new Interner()))];
    }),
  );
}
