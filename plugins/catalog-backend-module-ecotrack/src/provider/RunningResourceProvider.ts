import type {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { RESOURCE_ANNOTATION } from '@ecotrack/backstage-plugin-platform-health-common';
import type { HealthClient } from '@ecotrack/backstage-plugin-platform-health-node';
import type { EntityDefaults } from '../entity/resourceEntity';
import type { CatalogView } from './CatalogView';
import { planOf } from './planOf';

export interface RunningResourceProviderOptions {
  readonly health: Pick<HealthClient, 'runningResources'>;
  readonly catalog: Pick<CatalogView, 'made' | 'declaredElsewhere'>;
  readonly defaults: EntityDefaults;
  readonly logger: LoggerService;
  readonly runner: SchedulerServiceTaskRunner;
}

/**
 * Keeps one entity for everything that runs and no repository declares. Entities have no location key, so a
 * repository that comes to declare one takes it over.
 */
export class RunningResourceProvider implements EntityProvider {
  /** Keys by ref of what this process made: the catalog tells of it only after it has processed it. */
  private readonly recent = new Map<string, string | undefined>();

  constructor(private readonly options: RunningResourceProviderOptions) {}

  getProviderName(): string {
    return 'platform-health-resources';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.options.runner.run({
      id: this.getProviderName(),
      fn: () => this.refresh(connection),
    });
  }

  /** Makes the catalog's entities what runs now. Throws, and changes nothing, when health backend or catalog are silent. */
  async refresh(connection: EntityProviderConnection): Promise<void> {
    const { health, catalog, defaults, logger } = this.options;
    const running = await health.runningResources();
    const made = new Map([...this.recent, ...(await catalog.made())]);
    const { added, removed } = planOf(running, made, defaults);
    const others = await catalog.declaredElsewhere(
      added.map(stringifyEntityRef),
    );
    const own = added.filter(one => !others.has(stringifyEntityRef(one)));
    await connection.applyMutation({
      type: 'delta',
      added: own.map(entity => ({ entity })),
      removed: removed.map(entityRef => ({ entityRef })),
    });
    for (const entity of own)
      this.recent.set(
        stringifyEntityRef(entity),
        entity.metadata.annotations?.[RESOURCE_ANNOTATION],
      );
    for (const ref of removed) this.recent.delete(ref);
    if (removed.length > 0)
      logger.info(`no more among what runs: ${removed.join(', ')}`);
  }
}
