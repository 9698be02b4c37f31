import type { PostgresInstance } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  known,
  KubernetesObject,
  textAt,
  valuesBy,
  isPodReady,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { replayQuery } from '../queries/replication';
import { diskQuery } from '../queries/storage';
import { clusterOf, parametersOf, Reading } from '../reading/cluster';
import { instancePods, isPrimary } from '../reading/instances';
import { standings } from '../reading/standings';
import { fencedInstances } from '../rules/cluster/fenced';

const roleOf = (pod: KubernetesObject) =>
  isPrimary(pod) ? ('primary' as const) : ('replica' as const);

/** The instances as the pods are, the primary first. */
export function instancesOf(reading: Reading): readonly PostgresInstance[] {
  const { world } = reading;
  const parameters = parametersOf(reading);
  const cluster = known(() => clusterOf(reading));
  const fenced = cluster && known(() => fencedInstances(cluster));
  const behind = known(() =>
    valuesBy(world.samples(replayQuery, parameters), 'application_name'),
  );
  const disks = known(() =>
    valuesBy(world.samples(diskQuery, parameters), 'persistentvolumeclaim'),
  );
  return (known(() => instancePods(reading)) ?? [])
    .map((pod): PostgresInstance => {
      const { name } = pod.metadata;
      const role = known(() => roleOf(pod)) ?? 'unknown';
      const standing = known(() =>
        standings(world, parameters, [name]).get(name),
      );
      return {
        name,
        role,
        ready: known(() => isPodReady(pod)) ?? false,
        fenced: fenced?.some(one => one === '*' || one === name) ?? false,
        node: known(() => textAt(pod, 'spec', 'nodeName')),
        zone:
          cluster &&
          known(() =>
            textAt(
              cluster,
              'status',
              'topology',
              'instances',
              name,
              'topology.kubernetes.io/zone',
            ),
          ),
        ...(role === 'replica' && {
          lagBytes: behind?.get(name),
          lagSeconds: standing?.lagSeconds,
        }),
        diskRatio: disks?.get(name),
      };
    })
    .sort(
      (one, other) =>
        Number(other.role === 'primary') - Number(one.role === 'primary') ||
        one.name.localeCompare(other.name, 'en', { numeric: true }),
    );
}
