import type {
  AuthService,
  DatabaseService,
  DiscoveryService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import type { HealthConfig } from '../config/HealthConfig';
import { Documents } from '../documents/Documents';
import { whatRuns } from '../documents/running/whatRuns';
import { Engine } from '../engine/Engine';
import { KeyNumberHistory } from '../engine/KeyNumberHistory';
import type { Providers } from '../engine/Providers';
import { ReportBoard } from '../engine/ReportBoard';
import { TrackedFacts } from '../engine/TrackedFacts';
import { createLeases } from '../lease/createLeases';
import { createMemory } from '../memory/createMemory';
import type { Memory } from '../memory/Memory';
import { openDatabase } from '../memory/openDatabase';
import { evidenceOf } from '../replay/evidenceOf';
import { CatalogEntries } from '../scopes/CatalogEntries';
import { DELIVERED_PROJECTION } from '../scopes/isDelivered';
import { TableKeeper } from '../scopes/TableKeeper';
import type { ObjectChange } from '../watch/ClusterObjects';
import { createSources } from './createSources';
import { Replicas } from './Replicas';

export interface HealthServiceOptions {
  readonly config: HealthConfig;
  readonly providers: Providers;
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly database: DatabaseService;
  readonly discovery: DiscoveryService;
  readonly logger: LoggerService;
  readonly scheduler: SchedulerService;
}

/** Everything between the clusters and the documents. */
export interface HealthService {
  readonly documents: Documents;
  readonly memory: Memory;
  /** The plugin's database, with its tables. */
  readonly knex: Knex;
  /** Reads what another replica has written. */
  readOthers(): Promise<void>;
  /** Told when something was written that other replicas should read. */
  onWritten(listener: () => void): void;
  /** Told how long each verdict took, in seconds. */
  onVerdict(listener: (seconds: number) => void): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const isAboutDeliveries = (change: ObjectChange): boolean =>
  'kind' in change
    ? change.kind === DELIVERED_PROJECTION.kind
    : change.keys.some(key => key.startsWith(`${DELIVERED_PROJECTION.kind}|`));

/** Puts watch, rules, memory and documents together. */
export async function createHealthService(
  options: HealthServiceOptions,
): Promise<HealthService> {
  const { config, providers, auth, catalog, logger } = options;
  const written: (() => void)[] = [];
  const stale: ((cluster: string) => void)[] = [];
  const judged: ((seconds: number) => void)[] = [];
  let isStopping = false;
  const sources = createSources(options);
  const board = new ReportBoard();
  const history = new KeyNumberHistory(config.intervalSeconds);
  const knex = await openDatabase(options.database);
  const memory = await createMemory({
    knex,
    logger,
    scheduler: options.scheduler,
    retention: config.retention,
    onWritten: () => written.forEach(listener => listener()),
    onStale: cluster => stale.forEach(listener => listener(cluster)),
  });
  const switchedOff = new Set(
    Object.entries(config.rules).flatMap(([id, rule]) =>
      rule.isOff ? [id] : [],
    ),
  );
  const engine = new Engine({
    sources,
    memory,
    board,
    history,
    switchedOff,
    intervalSeconds: config.intervalSeconds,
    logger,
    onVerdict: seconds => judged.forEach(listener => listener(seconds)),
  });
  const leases = createLeases({
    knex,
    logger,
    clusters: [...sources.keys()],
    onWon: lease => engine.watch(lease),
    onLost: cluster => engine.unwatch(cluster),
  });
  stale.push(cluster => void leases.lost(cluster));
  const factsOf = (cluster: string) => {
    const source = sources.get(cluster);
    return source && engine.isWatching(cluster)
      ? new TrackedFacts(source)
      : undefined;
  };
  const rowsOf = (cluster: string) => {
    const source = sources.get(cluster);
    return source && engine.isWatching(cluster)
      ? [...source.objects.sources(), ...source.metrics.sources()]
      : [];
  };
  const running = () =>
    whatRuns(config.platform.environments, providers.all(), factsOf);
  const documents = new Documents({
    board,
    history,
    environments: config.platform.environments.map(one => one.name),
    links: config.links,
    factsOf,
    evidenceOf: subject => {
      const facts = factsOf(subject.resource.cluster);
      const before = board.get(subject.key)?.report.findings;
      return facts && evidenceOf(subject, facts, switchedOff, before);
    },
    sources: () => [...sources.keys()].flatMap(rowsOf),
    whatRuns: running,
    shared: {
      postgres: config.platform.postgres.cluster,
      redis: config.platform.redis.cluster,
      kafka: config.platform.kafka.cluster,
    },
  });
  const tables = new TableKeeper({
    catalog: new CatalogEntries({ catalog, auth, logger }),
    providers,
    config,
    factsOf,
    onTable: table => {
      documents.setTable(table);
      engine.setSubjects(table.subjects);
    },
  });
  for (const { objects } of sources.values())
    objects.onChange(change => {
      if (isAboutDeliveries(change)) tables.deliveriesChanged();
    });
  const replicas = new Replicas({ memory, board, logger });
  // Numbers that nobody asks for are not polled, and catalog and search ask too seldom.
  const clock = setInterval(running, config.intervalSeconds * 1000);
  clock.unref();

  return {
    documents,
    memory,
    knex,
    readOthers: () => replicas.read(),
    onWritten: listener => written.push(listener),
    onVerdict: listener => judged.push(listener),
    async start() {
      await tables.start();
      // the portal may have been told to end meanwhile
      if (isStopping) return;
      leases.start();
      replicas.start();
    },
    async stop() {
      isStopping = true;
      clearInterval(clock);
      tables.stop();
      replicas.stop();
      await memory.stop();
      await leases.stop();
      await engine.stop();
    },
  };
}
