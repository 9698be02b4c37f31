import type { Facts } from '@ecotrack/backstage-plugin-platform-health-node';
import type { HealthConfig } from '../config/HealthConfig';
import type { Providers } from '../engine/Providers';
import type { CatalogEntries } from './CatalogEntries';
import { isDelivered } from './isDelivered';
import type { Entries } from './scopesOf';
import { SubjectTable, subjectTable } from './SubjectTable';

/** How often the catalog is read, in milliseconds. */
const EVERY = 15_000;
/** How long changes of deliveries gather before the table is made again, in milliseconds. */
const GATHER = 300;

export interface TableKeeperOptions {
  readonly catalog: Pick<CatalogEntries, 'read'>;
  readonly providers: Providers;
  readonly config: HealthConfig;
  /** Facts of a cluster that this replica watches. */
  readonly factsOf: (cluster: string) => Facts | undefined;
  readonly onTable: (table: SubjectTable) => void;
}

/** Keeps the table of who depends on what as the catalog and Argo CD have it. */
export class TableKeeper {
  private entries: Entries = new Map();
  private last = '';
  private clock?: NodeJS.Timeout;
  private gathering?: NodeJS.Timeout;

  constructor(private readonly options: TableKeeperOptions) {}

  /** Reads the catalog now, and again and again. */
  async start(): Promise<void> {
    this.clock = setInterval(() => void this.read(), EVERY);
    this.clock.unref();
    await this.read();
  }

  /** Something was delivered for the first time, perhaps. */
  deliveriesChanged(): void {
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      this.build();
    }, GATHER);
  }

  stop(): void {
    clearInterval(this.clock);
    clearTimeout(this.gathering);
  }

  private async read(): Promise<void> {
    const entries = await this.options.catalog.read();
    if (entries) this.entries = entries;
    this.build();
  }

  private build(): void {
    const { providers, config, factsOf, onTable } = this.options;
    const { environments, gitops } = config.platform;
    const argocd = {
      facts: factsOf(environments[0].cluster),
      namespace: gitops.argocdNamespace,
    };
    const undelivered = new Set<string>();
    const table = subjectTable(this.entries, {
      providers,
      config,
      isDelivered: (service, environment) => {
        const answer = isDelivered(service, environment, argocd);
        if (answer === false) undelivered.add(`${service} ${environment}`);
        return answer;
      },
    });
    const now = JSON.stringify([[...this.entries.values()], [...undelivered]]);
    if (now === this.last) return;
    this.last = now;
    onTable(table);
  }
}
