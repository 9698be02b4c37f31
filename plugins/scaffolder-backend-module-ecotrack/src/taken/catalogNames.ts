import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { topicResource, type TakenName } from '@ecotrack/model';
import { componentRef, dependents, ownerOf, serviceOf } from './entities';
import { createLookup, type LookupOptions, type Told } from './lookup';
import type { TakenSource } from './TakenSource';

const FIELDS = ['kind', 'metadata', 'relations'];

interface Asked {
  readonly ref: string;
  readonly kind: TakenName['kind'];
  readonly name: string;
  /** Service that the name itself tells. */
  readonly service?: string;
}

/** What the catalog knows about names. */
export interface CatalogNames {
  readonly ask: TakenSource;
  /** The groups that own services; those the catalog does not know are missing. */
  ownersOf(services: readonly string[]): Promise<Told<Map<string, string>>>;
}

/**
 * Looks names up among the entities that generated repositories register. It asks as the portal, because a name
 * that the user may not see is taken all the same; only services and owning groups are told.
 */
export function createCatalogNames({
  catalog,
  auth,
  ...options
}: LookupOptions & {
  catalog: CatalogService;
  auth: AuthService;
}): CatalogNames {
  const read = async (entityRefs: string[]) => {
    if (entityRefs.length === 0) return [];
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs, fields: FIELDS },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return items;
  };

  const names = createLookup(options, async key => {
    const asked: Asked[] = JSON.parse(key);
    const entities = await read(asked.map(({ ref }) => ref));
    const found = asked.flatMap((one, i) => {
      const entity = entities[i];
      return entity ? [{ ...one, entity }] : [];
    });
    const users = found.flatMap(({ entity }) => dependents(entity));
    const components = await read([...new Set(users)]);
    return found.map(
      ({ kind, name, service, entity }): TakenName => ({
        kind,
        name,
        holder: {
          service: service ?? serviceOf(entity, components),
          owner: ownerOf(entity),
          source: 'catalog',
        },
      }),
    );
  });

  const owners = createLookup(options, async key => {
    const services: string[] = JSON.parse(key);
    const entities = await read(services.map(componentRef));
    return new Map(
      services.flatMap((service, i) => {
        const owner = ownerOf(entities[i]);
        return owner ? [[service, owner] as const] : [];
      }),
    );
  });

  return {
    ask: async ({ service, schema, topics }) => {
      const asked: Asked[] = [];
      if (service !== undefined) {
        const ref = componentRef(service);
        asked.push({ ref, kind: 'service', name: service, service });
      }
      if (schema !== undefined) {
        // A schema has the name of its service unless told otherwise; the catalog holds databases by service.
        const owner = schema.replaceAll('_', '-');
        const ref = `resource:default/${owner}-database`;
        asked.push({ ref, kind: 'schema', name: schema, service: owner });
      }
      for (const topic of topics) {
        const ref = `resource:default/${topicResource(topic)}`;
        asked.push({ ref, kind: 'topic', name: topic });
      }
      const told = await names(JSON.stringify(asked));
      return told.known
        ? { taken: told.value, unknown: [] }
        : { taken: [], unknown: [{ source: 'catalog', cause: told.cause }] };
    },
    ownersOf: services => owners(JSON.stringify([...services].sort())),
  };
}
