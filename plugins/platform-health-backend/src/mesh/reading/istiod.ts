import { readObjects } from '@ecotrack/analysis';
import type { World } from '@ecotrack/backstage-plugin-platform-health-node';
import { KIND_IDS } from '../projections';
import { ROOT_NAMESPACE } from '../settings';
import { unreadableObject } from './objects';
import { Version, versionOf } from './version';

const ISTIOD: readonly [string, string] = ['app', 'istiod'];
const IMAGE = /\/pilot[:@]/;

/** Versions of the control planes that run in the cluster, of each once. Throws Unreadable. */
export function istiodVersions(world: World): readonly Version[] {
  const { objects, unreadable } = readObjects(['Pod'], {
    Pod: world.objects(KIND_IDS.Pod, {
      namespace: ROOT_NAMESPACE,
      label: ISTIOD,
    }),
  });
  if (unreadable.length > 0) throw unreadableObject(unreadable[0]);
  const versions = objects.Pod.flatMap(({ spec }) =>
    spec.containers.flatMap(({ image }) =>
      IMAGE.test(image ?? '') ? versionOf(image) ?? [] : [],
    ),
  );
  return [...new Map(versions.map(one => [one.text, one])).values()];
}
