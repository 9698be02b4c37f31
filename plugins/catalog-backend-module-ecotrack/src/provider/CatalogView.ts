import type { AuthService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_ORIGIN_LOCATION,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  RESOURCE_ANNOTATION,
  RESOURCE_ORIGIN,
} from '@ecotrack/backstage-plugin-platform-health-common';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
];
/** Refs that are asked for at once. */
const PAGE = 500;

const originOf = (entity: Entity) =>
  entity.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];

/** What the catalog has: it remembers over a restart, we do not. */
export class CatalogView {
  constructor(
    private readonly options: { auth: AuthService; catalog: CatalogService },
  ) {}

  /** Keys of the resources that entities of ours stand for, by the entities' refs. */
  async made(): Promise<Map<string, string | undefined>> {
    const { auth, catalog } = this.options;
    const found = new Map<string, string | undefined>();
    const pages = catalog.streamEntities(
      {
        filter: {
          kind: 'Resource',
          [`metadata.annotations.${ANNOTATION_ORIGIN_LOCATION}`]:
            RESOURCE_ORIGIN,
        },
        fields: FIELDS,
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const page of pages)
      for (const entity of page)
        found.set(
          stringifyEntityRef(entity),
          entity.metadata.annotations?.[RESOURCE_ANNOTATION],
        );
    return found;
  }

  /** Those of the refs that somebody else declared. */
  async declaredElsewhere(refs: readonly string[]): Promise<Set<string>> {
    const { auth, catalog } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const others = new Set<string>();
    for (let at = 0; at < refs.length; at += PAGE) {
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs: refs.slice(at, at + PAGE), fields: FIELDS },
        { credentials },
      );
      for (const entity of items)
        if (entity && originOf(entity) !== RESOURCE_ORIGIN)
          others.add(stringifyEntityRef(entity));
    }
    return others;
  }
}
