import { argoApplication, argoProject, generate } from '@ecotrack/generator';
import {
  platform,
  preset,
  PRESETS,
  PresetName,
  service,
} from '@ecotrack/model';
import { parse, stringify } from 'yaml';
import { Forge } from '../forge';
import { startForge, TestForge } from '../forge/__testUtils__/startForge';
import { ObjectStore } from '../kubernetes';
import { ResourceRegistry } from '../kubernetes/kinds/ResourceRegistry';
import { ApplicationStatus } from './application/status';
import { createGitOpsLoop, GitOpsLoop } from './createGitOpsLoop';

const PLATFORM = platform.parse({});
const NAMESPACES = [
  ...new Set(
    PLATFORM.environments.flatMap(item => [item.namespace, item.dataNamespace]),
  ),
];

function newCluster(): ObjectStore {
  const store = new ObjectStore();
  new ResourceRegistry(store).installPlatform();
  ['argocd', ...NAMESPACES].forEach(name =>
    store.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }),
  );
  return store;
}

const projectOf = (forge: Forge) =>
  argoProject(PLATFORM, [`${forge.url}/ecotrack/*`]);

/** Pushes what the generator makes of a preset; answers its Applications. */
async function publish(forge: Forge, name: PresetName) {
  const model = service.parse(parse(preset(name)));
  const source = {
    repositoryUrl: `${forge.url}/ecotrack/${name}.git`,
    branch: 'main',
  };
  const { files } = generate(model, PLATFORM, source);
  await forge.createRepository('ecotrack', name, '');
  await forge.pushFiles({
    owner: 'ecotrack',
    repo: name,
    files: [...files],
    message: 'initial',
  });
  return PLATFORM.environments.map(environment =>
    argoApplication(
      { service: model, platform: PLATFORM, source },
      environment,
    ),
  );
}

describe('the services of the generator', () => {
  let t: TestForge;
  let clusters: Record<'nonprod' | 'prod', ObjectStore>;
  let loop: GitOpsLoop;
  const gitops = { owner: 'ecotrack', repo: 'gitops' };

  beforeAll(async () => {
    t = await startForge();
    clusters = { nonprod: newCluster(), prod: newCluster() };
    await t.forge.createRepository('ecotrack', 'gitops', '');
    const applications = (
      await Promise.all(PRESETS.map(name => publish(t.forge, name)))
    ).flat();
    await t.forge.pushFiles({
      ...gitops,
      files: [projectOf(t.forge), ...applications].map(object => ({
        path: `${object.kind === 'AppProject' ? 'projects' : 'applications'}/${
          object.metadata.name
        }.yaml`,
        content: stringify(object, { aliasDuplicateObjects: false }),
      })),
      message: 'applications',
    });
    loop = createGitOpsLoop({
      forge: t.forge,
      clusters: {
        nonprod: { store: clusters.nonprod, server: 'https://127.0.0.1:6443' },
        prod: { store: clusters.prod, server: 'https://127.0.0.1:7443' },
      },
      home: 'nonprod',
      repository: { owner: 'ecotrack', name: 'gitops' },
    });
    await loop.reconcile();
  }, 60_000);
  afterAll(async () => {
    loop.close();
    await t.stop();
  });

  const statusOf = (name: string) =>
    clusters.nonprod.get('argoproj.io/v1alpha1', 'Application', name, 'argocd')
      ?.status as ApplicationStatus | undefined;

  it.each(
    PRESETS.flatMap(name =>
      PLATFORM.environments.map(
        item => [name, item.name, item.autoSync] as const,
      ),
    ),
  )('%s in %s (automated: %s)', (name, environment, isAutomated) => {
    const status = statusOf(`${name}-${environment}`);
    expect(status?.conditions).toBeUndefined();
    expect(status?.operationState?.message).toBe(
      isAutomated ? 'successfully synced (all tasks run)' : undefined,
    );
    expect(status?.sync?.status).toBe(isAutomated ? 'Synced' : 'OutOfSync');
    expect(status?.resources?.map(item => item.kind)).toEqual(
      expect.arrayContaining(['Deployment', 'Service', 'ServiceAccount']),
    );
  });

  it('are not touched again while git stands still', async () => {
    const before = clusters.nonprod.resourceVersion;
    await loop.reconcile();
    expect(clusters.nonprod.resourceVersion).toBe(before);
  });

  it('leave their data when their Application is deleted', async () => {
    const name = 'order-service-dev';
    const application = clusters.nonprod.get(
      'argoproj.io/v1alpha1',
      'Application',
      name,
      'argocd',
    )!;
    clusters.nonprod.update({
      ...application,
      metadata: {
        ...application.metadata,
        finalizers: ['resources-finalizer.argocd.argoproj.io'],
      },
    });
    await t.forge.pushFiles({
      ...gitops,
      files: [],
      removed: [`applications/${name}.yaml`],
      message: 'remove',
    });
    await loop.reconcile();
    const left = clusters.nonprod
      .all()
      .filter(object =>
        object.metadata.annotations?.[
          'argocd.argoproj.io/tracking-id'
        ]?.startsWith(`${name}:`),
      )
      .map(object => object.kind);
    expect(left).toEqual(expect.arrayContaining(['KafkaTopic', 'Database']));
    expect(left).not.toContain('Deployment');
  });
});
