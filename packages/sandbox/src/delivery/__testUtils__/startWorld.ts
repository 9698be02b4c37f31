import { stringify } from 'yaml';
import { startForge, TestForge } from '../../forge/__testUtils__/startForge';
import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { ResourceRegistry } from '../../kubernetes/kinds/ResourceRegistry';
import { ApplicationStatus } from '../application/status';
import { createGitOpsLoop, GitOpsLoop } from '../createGitOpsLoop';

export type Manifest = Record<string, unknown>;

export const GITOPS = { owner: 'ecotrack', repo: 'gitops' };
export const ORDERS = { owner: 'ecotrack', repo: 'orders' };
export const PROD_SERVER = 'https://127.0.0.1:7443';
const FOLDER = 'deploy/rendered/dev';

function newCluster(): ObjectStore {
  const store = new ObjectStore();
  new ResourceRegistry(store).installPlatform();
  ['argocd', 'orders'].forEach(name =>
    store.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }),
  );
  return store;
}

/** A forge with a GitOps and a service repository, two clusters and a loop between them. */
export class World {
  now = new Date('2026-11-21T10:00:00Z');
  readonly nonprod = newCluster();
  readonly prod = newCluster();
  readonly errors: unknown[] = [];
  readonly loop: GitOpsLoop;

  private constructor(readonly t: TestForge) {
    this.loop = createGitOpsLoop({
      forge: t.forge,
      clusters: {
        nonprod: { store: this.nonprod, server: 'https://127.0.0.1:6443' },
        prod: { store: this.prod, server: PROD_SERVER },
      },
      home: 'nonprod',
      repository: { owner: 'ecotrack', name: 'gitops' },
      now: () => this.now,
      onError: error => this.errors.push(error),
    });
  }

  static async start(): Promise<World> {
    const t = await startForge();
    await t.forge.createRepository('ecotrack', 'gitops', '');
    await t.forge.createRepository('ecotrack', 'orders', '');
    const world = new World(t);
    await world.project();
    return world;
  }

  /** Throws what the loop had to complain about. */
  async stop(): Promise<void> {
    this.loop.close();
    await this.t.stop();
    if (this.errors.length > 0) throw this.errors[0];
  }

  get ordersUrl(): string {
    return `${this.t.forge.url}/ecotrack/orders.git`;
  }

  async project(spec: Manifest = {}): Promise<void> {
    await this.gitops({
      'projects/ecotrack.yaml': [
        {
          apiVersion: 'argoproj.io/v1alpha1',
          kind: 'AppProject',
          metadata: { name: 'ecotrack' },
          spec: {
            sourceRepos: [`${this.t.forge.url}/ecotrack/*`],
            destinations: [
              { name: 'nonprod', namespace: 'orders' },
              { server: PROD_SERVER, namespace: 'orders' },
            ],
            ...spec,
          },
        },
      ],
    });
  }

  /** Pushes an Application `orders-dev`; `spec` replaces parts, null removes the file. */
  async application(
    spec: Manifest | null = {},
    metadata: Manifest = {},
  ): Promise<void> {
    await this.gitops({
      'applications/orders-dev.yaml': spec && [
        {
          apiVersion: 'argoproj.io/v1alpha1',
          kind: 'Application',
          metadata: { name: 'orders-dev', ...metadata },
          spec: {
            project: 'ecotrack',
            source: this.source(),
            destination: { name: 'nonprod', namespace: 'orders' },
            syncPolicy: { automated: { prune: true, selfHeal: true } },
            ...spec,
          },
        },
      ],
    });
  }

  source(more: Manifest = {}): Manifest {
    return {
      repoURL: this.ordersUrl,
      path: FOLDER,
      targetRevision: 'main',
      ...more,
    };
  }

  async gitops(files: Record<string, Manifest[] | null>): Promise<void> {
    await this.push(GITOPS, '', files);
  }

  /** Pushes manifests into the service's folder; null removes a file. Answers the commit. */
  async manifests(files: Record<string, Manifest[] | null>): Promise<string> {
    return this.push(ORDERS, `${FOLDER}/`, files);
  }

  private async push(
    repository: { owner: string; repo: string },
    prefix: string,
    files: Record<string, Manifest[] | null>,
  ): Promise<string> {
    const entries = Object.entries(files);
    const { sha } = await this.t.forge.pushFiles({
      ...repository,
      files: entries.flatMap(([path, objects]) =>
        objects
          ? [
              {
                path: prefix + path,
                content: objects.map(o => stringify(o)).join('---\n'),
              },
            ]
          : [],
      ),
      removed: entries.flatMap(([path, objects]) =>
        objects ? [] : [prefix + path],
      ),
      message: 'change',
    });
    return sha;
  }

  app(name = 'orders-dev'): KubernetesObject | undefined {
    return this.nonprod.get(
      'argoproj.io/v1alpha1',
      'Application',
      name,
      'argocd',
    );
  }

  /** Asks a sync of an Application, as Argo CD's own API does. */
  requestSync(sync: Manifest = {}, name = 'orders-dev'): void {
    const app = this.app(name);
    if (!app) throw new Error(`there is no Application ${name}`);
    this.nonprod.update({
      ...app,
      operation: { initiatedBy: { username: 'ada' }, sync },
    });
  }

  status(name = 'orders-dev'): ApplicationStatus {
    return (this.app(name)?.status ?? {}) as ApplicationStatus;
  }

  /** Everything an Application has deployed into a cluster, as `Kind/name`. */
  deployed(store = this.nonprod): string[] {
    return store
      .all()
      .filter(object => object.metadata.namespace === 'orders')
      .map(object => `${object.kind}/${object.metadata.name}`)
      .sort();
  }
}

export const configMap = (
  name: string,
  data: Record<string, string> = {},
  annotations?: Record<string, string>,
): Manifest => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, ...(annotations && { annotations }) },
  data,
});

export const deployment = (name: string, more: Manifest = {}): Manifest => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name },
  spec: {
    replicas: 2,
    selector: { matchLabels: { app: name } },
    template: {
      metadata: { labels: { app: name } },
      spec: { containers: [{ name, image: 'registry/orders:1.0.0' }] },
    },
    ...more,
  },
});

export const topic = (
  name: string,
  annotations: Record<string, string> = {},
): Manifest => ({
  apiVersion: 'kafka.strimzi.io/v1',
  kind: 'KafkaTopic',
  metadata: { name, annotations },
  spec: { partitions: 3, replicas: 3 },
});
