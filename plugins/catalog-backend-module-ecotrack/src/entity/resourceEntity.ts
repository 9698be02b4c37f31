import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  DEFAULT_NAMESPACE,
  stringifyEntityRef,
  type ResourceEntityV1alpha1,
} from '@backstage/catalog-model';
import {
  RESOURCE_ANNOTATION,
  RESOURCE_ORIGIN,
  resourceKey,
  type RunningResourceRow,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { entityName } from './entityName';
import { resourceKind } from './resourceKind';

/** What an entity says of itself when those who use it do not agree. */
export interface EntityDefaults {
  readonly owner: string;
  readonly system?: string;
}

/** Ref of the entity that stands for something that runs: the repository's, or the one that is made of it. */
export const entityRefOf = (row: RunningResourceRow): string =>
  row.declaredBy ??
  stringifyEntityRef({
    kind: 'Resource',
    namespace: DEFAULT_NAMESPACE,
    name: entityName(row),
  });

/** Makes the entity of something that runs and no repository declares. */
export function resourceEntity(
  row: RunningResourceRow,
  rows: ReadonlyMap<string, RunningResourceRow>,
  defaults: EntityDefaults,
): ResourceEntityV1alpha1 {
  const { resource, environment, entityRefs } = row;
  const { type, noun } = resourceKind(row);
  const system = row.system ?? defaults.system;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      namespace: DEFAULT_NAMESPACE,
      name: entityName(row),
      title: `${resource.name} (${environment})`,
      description: `${noun} ${resource.name} in namespace ${resource.namespace} of cluster ${resource.cluster}`,
      annotations: {
        [ANNOTATION_LOCATION]: RESOURCE_ORIGIN,
        [ANNOTATION_ORIGIN_LOCATION]: RESOURCE_ORIGIN,
        [RESOURCE_ANNOTATION]: resourceKey(resource),
      },
    },
    spec: {
      type,
      // A shared cluster is the operators', even while one team alone uses it.
      owner: (!row.isShared && row.owner) || defaults.owner,
      ...(system && { system }),
      dependsOn: row.dependsOn.flatMap(key => {
        const on = rows.get(key);
        return on ? [entityRefOf(on)] : [];
      }),
      dependencyOf: [...entityRefs],
    },
  };
}
