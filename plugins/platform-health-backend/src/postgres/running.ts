import {
  RunningPlace,
  RunningResource,
  textAt,
  World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { serviceOf } from '../reading/serviceOf';
import { CLUSTERS, DATABASES } from './kinds';

/** Clusters and their databases. A database that names no cluster is part of nothing. */
export function* running(
  { cluster, dataNamespace: namespace }: RunningPlace,
  world: World,
): Iterable<RunningResource> {
  const resource = (type: string, name: string) => ({
    technology: 'postgres' as const,
    type,
    cluster,
    namespace,
    name,
  });
  for (const { metadata } of world.objects(CLUSTERS, { namespace }))
    yield { resource: resource('cluster', metadata.name), partOf: [] };
  for (const database of world.objects(DATABASES, { namespace })) {
    const home = textAt(database, 'spec', 'cluster', 'name');
    yield {
      resource: resource('database', database.metadata.name),
      partOf: home === undefined ? [] : [resource('cluster', home)],
      service: serviceOf(database),
    };
  }
}
