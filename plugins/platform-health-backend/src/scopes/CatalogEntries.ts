import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { CatalogEntry, catalogEntry, ENTRY_FIELDS } from './CatalogEntry';

const KINDS = ['Component', 'Resource', 'System'];

/** Reads all entities whose health may be asked, with the portal's own credentials: what a reader may see is asked later. */
export class CatalogEntries {
  constructor(
    private readonly options: {
      catalog: CatalogService;
      auth: AuthService;
      logger: LoggerService;
    },
  ) {}

  /** The entities by ref; undefined when the catalog does not answer: then the last ones stay. */
  async read(): Promise<ReadonlyMap<string, CatalogEntry> | undefined> {
    const { catalog, auth, logger } = this.options;
    try {
      const credentials = await auth.getOwnServiceCredentials();
      const entries = new Map<string, CatalogEntry>();
      const pages = catalog.streamEntities(
        { filter: { kind: KINDS }, fields: ENTRY_FIELDS },
        { credentials },
      );
      for await (const page of pages)
        for (const entity of page) {
          const entry = catalogEntry(entity);
          entries.set(entry.ref, entry);
        }
      return entries;
    } catch (error) {
      logger.warn(`the catalog did not tell its entities: ${error}`);
      return undefined;
    }
  }
}
