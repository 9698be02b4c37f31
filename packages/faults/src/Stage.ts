import { mockServices } from '@backstage/backend-test-utils';
import {
  type ClusterMetrics,
  createClusterMetrics,
  createClusterObjects,
  DEFAULT_TIMING,
  OWN_PROVIDERS,
  type WatchTiming,
} from '@ecotrack/backstage-plugin-platform-health-backend';
import { eventually } from './expect/eventually';
import { bearer } from './portal/kubernetesPlugin';
import {
  type HealthPortal,
  type HealthPortalOptions,
  startHealthPortal,
} from './portal/startHealthPortal';
import type { Portal } from './portal/startPortal';
import { scaled, SCALED_TIMING } from './portal/timing';
import { Watched } from './portal/Watched';
import type { FaultProxy } from './proxy/FaultProxy';
import type { PrometheusProxy } from './proxy/PrometheusProxy';
import type { Sandbox } from './sandbox/startSandbox';

/** Names of the clusters as the portal has them: `one` is broken by most faults; nobody listens at `gone`. */
export const CLUSTERS = ['one', 'two', 'three', 'four', 'five'] as const;
export type ClusterName = (typeof CLUSTERS)[number] | 'gone' | 'truth';

export interface StageOptions {
  readonly sandbox: Sandbox;
  readonly proxies: Readonly<Record<(typeof CLUSTERS)[number], FaultProxy>>;
  readonly prometheus: PrometheusProxy;
  readonly portal: Portal;
}

/** Time enough for anything that is to happen at once, on a busy machine. */
const SOON = 30_000;

/** Where a fault is played: clusters behind proxies, and what watches them. */
export class Stage {
  /** What is watched in the scenario that is played. */
  readonly watched: Watched[] = [];
  /** The cluster behind `one`, watched without any fault. */
  readonly truth: Watched;
  readonly sandbox: Sandbox;
  readonly proxies: Readonly<Record<(typeof CLUSTERS)[number], FaultProxy>>;
  readonly prometheus: PrometheusProxy;
  readonly portal: Portal;
  private readonly measuring: ClusterMetrics[] = [];
  private readonly serving: HealthPortal[] = [];

  constructor({ sandbox, proxies, prometheus, portal }: StageOptions) {
    this.sandbox = sandbox;
    this.proxies = proxies;
    this.prometheus = prometheus;
    this.portal = portal;
    this.truth = this.watch({ cluster: 'truth', timing: DEFAULT_TIMING });
    this.watched.length = 0;
  }

  get proxy(): FaultProxy {
    return this.proxies.one;
  }

  /** Begins to watch a cluster with all that our providers read. */
  watch(
    options: {
      readonly cluster?: ClusterName;
      readonly timing?: Partial<WatchTiming>;
      readonly transport?: Portal['transport'];
    } = {},
  ): Watched {
    const watched = new Watched(
      createClusterObjects({
        cluster: options.cluster ?? 'one',
        transport: options.transport ?? this.portal.transport,
        projections: OWN_PROVIDERS.flatMap(one => one.projections),
        logger: mockServices.rootLogger({ level: 'none' }),
        timing: { ...SCALED_TIMING, ...options.timing },
      }),
    );
    this.watched.push(watched);
    watched.objects.start();
    return watched;
  }

  /** The same, once everything is known and every kind is watched. */
  async watchWell(
    options: Parameters<Stage['watch']>[0] = {},
  ): Promise<Watched> {
    const watched = this.watch(options);
    const name = options.cluster ?? 'one';
    const proxy =
      name === 'gone' || name === 'truth' ? this.proxy : this.proxies[name];
    await eventually(
      `cluster ${name} is known and watched`,
      () =>
        watched.isComplete &&
        watched.objects
          .sources()
          .filter(({ state }) => state === 'synced')
          .every(
            ({ source }) =>
              proxy.watchesOf(source.replace('kubernetes:', '')).length > 0,
          ),
      SOON,
    );
    return watched;
  }

  /** Begins to ask the Prometheus of cluster `one`. */
  measure(): ClusterMetrics {
    const metrics = createClusterMetrics({
      cluster: 'one',
      server: { url: this.prometheus.url },
      logger: mockServices.rootLogger({ level: 'none' }),
      interval: scaled(30_000),
      timeout: 1_000,
    });
    this.measuring.push(metrics);
    metrics.start();
    return metrics;
  }

  /** Starts the whole health backend on clusters `one` (nonprod) and `four` (prod). */
  async serve(
    options: Partial<HealthPortalOptions> = {},
  ): Promise<HealthPortal> {
    const { proxies, sandbox } = this;
    const portal = await startHealthPortal({
      clusters: [
        { name: 'nonprod', url: proxies.one.url },
        { name: 'prod', url: proxies.four.url },
      ],
      credential: async name =>
        bearer(name === 'prod' ? sandbox.prod.token : sandbox.nonprod.token),
      deadline: 2_000,
      ...options,
    });
    this.serving.push(portal);
    return portal;
  }

  /** Everything as it was before the fault. */
  async clear(): Promise<void> {
    await Promise.all(this.serving.splice(0).map(one => one.stop()));
    await Promise.all(this.measuring.splice(0).map(one => one.stop()));
    this.prometheus.reset();
    await Promise.all(this.watched.splice(0).map(one => one.objects.stop()));
    Object.values(this.proxies).forEach(proxy => proxy.reset());
  }

  /** Nothing is watched any more. */
  async end(): Promise<void> {
    await this.clear();
    await this.truth.objects.stop();
  }
}
