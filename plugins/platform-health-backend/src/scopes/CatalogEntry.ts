import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_ORIGIN_LOCATION,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  RESOURCE_ANNOTATION,
  RESOURCE_ORIGIN,
  THRESHOLDS_ANNOTATION,
} from '@ecotrack/backstage-plugin-platform-health-common';

/** What the health of an entity needs to know of it. */
export interface CatalogEntry {
  readonly ref: string;
  readonly kind: string;
  readonly name: string;
  readonly title: string;
  readonly type?: string;
  readonly owner?: string;
  readonly system?: string;
  /** Full refs it depends on, and, of a system, of its parts. */
  readonly dependsOn: readonly string[];
  /** Full refs that depend on it. */
  readonly usedBy: readonly string[];
  readonly parts: readonly string[];
  /** Where it was declared. */
  readonly origin?: string;
  /** Whether it says that it runs in a cluster; other components are libraries, websites and the like. */
  readonly runs: boolean;
  /** Environments it is delivered to; all of the platform when it does not say. */
  readonly environments?: readonly string[];
  readonly thresholds?: string;
  /** The Kafka topic it stands for; its own name may be shorter. */
  readonly topic?: string;
  /** Key of the running resource it stands for; only of entities that the portal made itself. */
  readonly resource?: string;
}

/** Annotation of generated components: where they are delivered to. */
const ENVIRONMENTS_ANNOTATION = 'ecotrack.io/environments';

/** Annotation of generated Resources of topics. */
const TOPIC_ANNOTATION = 'ecotrack.io/topic';

/** The one of the Kubernetes plugin, and our own; where something runs is the operator's to say. */
const RUNNING_ANNOTATIONS = [
  'backstage.io/kubernetes-id',
  ENVIRONMENTS_ANNOTATION,
];

/** Fields of entities that are asked of the catalog. */
export const ENTRY_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'spec.type',
  'relations',
];

const text = (value: unknown) =>
  typeof value === 'string' ? value : undefined;

/** Reads an entity of the catalog. */
export function catalogEntry(entity: Entity): CatalogEntry {
  const { annotations = {}, name, title } = entity.metadata;
  const related = (type: string) =>
    (entity.relations ?? [])
      .filter(relation => relation.type === type)
      .map(relation => relation.targetRef);
  const system = related('partOf').find(
    ref => parseEntityRef(ref).kind === 'system',
  );
  const origin = annotations[ANNOTATION_ORIGIN_LOCATION];
  const environments = annotations[ENVIRONMENTS_ANNOTATION];
  return {
    ref: stringifyEntityRef(entity),
    kind: entity.kind.toLowerCase(),
    name,
    title: title ?? name,
    type: text(entity.spec?.type),
    owner: related('ownedBy')[0],
    system,
    dependsOn: related('dependsOn'),
    usedBy: related('dependencyOf'),
    parts: related('hasPart'),
    origin,
    runs: RUNNING_ANNOTATIONS.some(one => one in annotations),
    environments: environments?.split(',').map(one => one.trim()),
    thresholds: annotations[THRESHOLDS_ANNOTATION],
    topic: annotations[TOPIC_ANNOTATION],
    ...(origin === RESOURCE_ORIGIN && {
      resource: annotations[RESOURCE_ANNOTATION],
    }),
  };
}
