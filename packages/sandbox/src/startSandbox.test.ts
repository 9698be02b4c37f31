import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { isRecord, valueAt } from './kubernetes/store/objects';
import { rawRequest } from './kubernetes/__testUtils__/rawClient';
import { Sandbox, startSandbox } from './startSandbox';

type Pod = {
  metadata: { name: string; labels: Record<string, string> };
  spec: { containers: Array<{ image: string }> };
  status: {
    phase: string;
    conditions: Array<{ type: string; status: string }>;
  };
};

const PORTS = {
  forge: 0,
  nonprod: 0,
  prod: 0,
  control: 0,
  'nonprod-prometheus': 0,
  'prod-prometheus': 0,
};

describe('the sandbox', () => {
  let directory: string;
  let sandbox: Sandbox;
  const said: string[] = [];

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'ecotrack-sandbox-test-'));
    sandbox = await startSandbox({
      directory,
      ports: PORTS,
      forgePassword: 'sandbox-test',
      tokens: { nonprod: 'nonprod-token', prod: 'prod-token' },
      step: 0,
      say: line => said.push(line),
    });
  }, 60_000);
  afterAll(async () => {
    await sandbox?.close();
    await rm(directory, { recursive: true, force: true });
  });

  const list = async <T>(cluster: string, path: string): Promise<T[]> => {
    const { api } = sandbox.clusters[cluster];
    const { status, json } = await rawRequest(api, path, {
      headers: { authorization: `Bearer ${cluster}-token` },
    });
    expect(status).toBe(200);
    return json.items as T[];
  };

  const podsOf = (cluster: string, namespace: string, service: string) =>
    list<Pod>(
      cluster,
      `/api/v1/namespaces/${namespace}/pods?labelSelector=backstage.io/kubernetes-id%3D${service}`,
    );

  it.each([
    ['nonprod', 'ecotrack-dev'],
    ['nonprod', 'ecotrack-staging'],
    ['prod', 'ecotrack'],
  ])(
    'shows over HTTPS that %s runs the services in %s',
    async (cluster, namespace) => {
      for (const name of [
        'user-service',
        'product-service',
        'payment-service',
        'notification-service',
      ]) {
        const pods = await podsOf(cluster, namespace, name);
        expect(pods.length).toBeGreaterThan(0);
        for (const { status } of pods) {
          expect(status.phase).toBe('Running');
          expect(status.conditions).toContainEqual(
            expect.objectContaining({ type: 'Ready', status: 'True' }),
          );
        }
      }
      expect(await podsOf(cluster, namespace, 'order-service')).toEqual([]);
    },
  );

  it('has everything delivered and healthy; only dev follows git by itself', async () => {
    const applications = await list<{
      metadata: { name: string };
      spec: { syncPolicy: { automated?: unknown } };
      status: { sync: { status: string }; health: { status: string } };
    }>('nonprod', '/apis/argoproj.io/v1alpha1/namespaces/argocd/applications');
    expect(applications).toHaveLength(13);
    for (const { metadata, spec, status } of applications) {
      expect([metadata.name, status.sync.status, status.health.status]).toEqual(
        [metadata.name, 'Synced', 'Healthy'],
      );
      expect(spec.syncPolicy.automated !== undefined).toBe(
        !/-(staging|prod)$/.test(metadata.name),
      );
    }
  });

  it('has staging and prod promoted by somebody, once', async () => {
    type History = Array<{ id: number; initiatedBy: unknown }>;
    const applications = await list<{
      metadata: { name: string };
      status: { history: History };
    }>('nonprod', '/apis/argoproj.io/v1alpha1/namespaces/argocd/applications');
    const promoted = applications.filter(({ metadata }) =>
      /-(staging|prod)$/.test(metadata.name),
    );
    expect(promoted).toHaveLength(8);
    for (const { status } of promoted) {
      expect(status.history).toEqual([
        expect.objectContaining({
          id: 0,
          initiatedBy: { username: expect.stringMatching(/^[a-z-]+$/) },
        }),
      ]);
    }
    expect(applications.filter(one => 'operation' in one)).toEqual([]);
  });

  it('keeps in git what the portal registers: only dev is automated', async () => {
    const gitops = { owner: 'ecotrack', repo: 'gitops' };
    const commit = await sandbox.forge.resolve(gitops, 'main');
    const files = await sandbox.forge.readFolder(
      gitops,
      commit ?? '',
      'applications',
    );
    expect(files).toHaveLength(12);
    for (const { path, content } of files ?? []) {
      const { automated } = parse(content).spec.syncPolicy;
      expect([path, automated !== undefined]).toEqual([
        path,
        /-dev\.yaml$/.test(path),
      ]);
    }
  });

  it('says in short lines what it does', () => {
    expect(said[0]).toBe(`forge: ${sandbox.forge.url}`);
    expect(said[said.length - 1]).toMatch(/^running: (\d+) of \1 pods ready$/);
  });

  it('runs in dev what is committed, and elsewhere what was promoted', async () => {
    const repository = { owner: 'ecotrack', repo: 'user-service' };
    const environments = ['dev', 'prod'];
    const commit = await sandbox.forge.resolve(repository, 'main');
    const changed = await Promise.all(
      environments.map(async environment => {
        const folder = `deploy/rendered/${environment}`;
        const files = await sandbox.forge.readFolder(
          repository,
          commit ?? '',
          folder,
        );
        const file = files?.find(({ path }) =>
          path.endsWith('deployment.yaml'),
        );
        const manifest = parse(file?.content ?? '');
        manifest.spec.template.spec.containers[0].image = 'user-service:next';
        return {
          path: `${folder}/deployment.yaml`,
          content: stringify(manifest),
        };
      }),
    );
    await sandbox.forge.pushFiles({
      ...repository,
      files: changed,
      message: 'Next version',
    });
    await sandbox.settled();

    const images = async (cluster: string, namespace: string) =>
      (await podsOf(cluster, namespace, 'user-service')).flatMap(pod =>
        pod.spec.containers.map(({ image }) => image),
      );
    expect(await images('nonprod', 'ecotrack-dev')).toEqual([
      'user-service:next',
    ]);
    const inProd = await images('prod', 'ecotrack');
    expect(inProd.length).toBeGreaterThan(0);
    expect(inProd).not.toContain('user-service:next');
  });

  it('refuses a port that is taken, and leaves nothing behind', async () => {
    const port = Number(new URL(sandbox.clusters.nonprod.api.url).port);
    const other = await mkdtemp(join(tmpdir(), 'ecotrack-sandbox-test-'));
    await expect(
      startSandbox({
        directory: other,
        ports: { ...PORTS, prod: port },
        forgePassword: 'x',
      }),
    ).rejects.toThrow(`cluster "prod" cannot listen on 127.0.0.1:${port}`);
    await rm(other, { recursive: true });
  });

  it('refuses to guess the port of a cluster', async () => {
    await expect(
      startSandbox({ directory, ports: { forge: 0 }, forgePassword: 'x' }),
    ).rejects.toThrow('there is no port for nonprod');
  });

  it('holds no secret: every value of a Secret says that it is a placeholder', () => {
    const values = Object.values(sandbox.clusters)
      .flatMap(({ store }) => store.list('v1', 'Secret'))
      .flatMap(({ data }) => Object.values(isRecord(data) ? data : {}))
      .map(value => Buffer.from(String(value), 'base64').toString());
    expect(values.length).toBeGreaterThan(20);
    expect(
      values.filter(value => !value.startsWith('sandbox-placeholder-')),
    ).toEqual([]);
  });

  it.each([
    ['sum by (namespace) (cnpg_collector_up)', '3'],
    ['sum by (namespace) (redis_up)', '3'],
    [
      'sum by (namespace) (kafka_controller_kafkacontroller_activecontrollercount)',
      '1',
    ],
    [
      'max by (namespace) (kafka_topic_partition_under_replicated_partition)',
      '0',
    ],
    ['max by (namespace) (kafka_consumergroup_lag)', '0'],
  ])('answers %s for every environment', async (query, value) => {
    const answers = await Promise.all(
      Object.values(sandbox.clusters).map(async ({ prometheus }) => {
        const response = await fetch(`${prometheus.url}/api/v1/query`, {
          method: 'POST',
          body: new URLSearchParams({ query }),
        });
        const { data } = await response.json();
        return data.result;
      }),
    );
    expect(
      Object.fromEntries(
        answers.flat().map(one => [one.metric.namespace, one.value[1]]),
      ),
    ).toEqual({ 'data-dev': value, 'data-staging': value, data: value });
  });

  it('runs the data services of every environment', () => {
    const states = sandbox.platform.environments.map(
      ({ cluster, dataNamespace }) => {
        const { store } = sandbox.clusters[cluster];
        const status = (api: string, kind: string, name: string) =>
          store.get(api, kind, name, dataNamespace)?.status;
        const masters = store
          .list('v1', 'Pod', dataNamespace)
          .filter(
            ({ metadata }) =>
              metadata.labels?.['redisfailovers-role'] === 'master',
          );
        return [
          valueAt(
            status('postgresql.cnpg.io/v1', 'Cluster', 'postgres-cluster'),
            ['phase'],
          ),
          masters.length,
          valueAt(status('kafka.strimzi.io/v1', 'Kafka', 'kafka-cluster'), [
            'conditions',
          ]),
        ];
      },
    );
    expect(states).toEqual(
      Array(3).fill([
        'Cluster in healthy state',
        1,
        [expect.objectContaining({ type: 'Ready', status: 'True' })],
      ]),
    );
  });
});
