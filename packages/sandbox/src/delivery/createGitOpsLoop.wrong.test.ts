import { configMap, Manifest, World } from './__testUtils__/startWorld';

const target = (reason: string, code = 'Unknown') =>
  `Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = ${code} desc = ${reason}`;

describe('a wrong Application deploys nothing and says why', () => {
  let w: World;
  beforeEach(async () => {
    w = await World.start();
    await w.manifests({ 'a.yaml': [configMap('a')] });
  });
  afterEach(() => w.stop());

  /** What every wrong Application must look like, its conditions apart. */
  const nothing = {
    deployed: [],
    sync: 'Unknown',
    operationState: undefined,
    history: undefined,
  };
  const outcome = () => ({
    deployed: [...w.deployed(), ...w.deployed(w.prod)],
    sync: w.status().sync?.status,
    operationState: w.status().operationState,
    history: w.status().history,
  });
  const because = (type: string, message: string) => [
    { type, message, lastTransitionTime: '2026-11-21T10:00:00Z' },
  ];

  const sources: Array<[string, Manifest, string]> = [
    [
      'a repository that is not there',
      { repoURL: 'URL/ecotrack/nothing.git' },
      target('failed to list refs: repository not found'),
    ],
    [
      'a branch that is not there',
      { targetRevision: 'release' },
      target("unable to resolve 'release' to a commit SHA"),
    ],
    [
      'an expression as revision',
      { targetRevision: 'main~1' },
      target("unable to resolve 'main~1' to a commit SHA"),
    ],
    [
      'a folder that is not there',
      { path: 'deploy/rendered/prod' },
      target('deploy/rendered/prod: app path does not exist'),
    ],
    [
      'a file as folder',
      { path: 'deploy/rendered/dev/a.yaml' },
      target('deploy/rendered/dev/a.yaml: app path does not exist'),
    ],
    [
      'an absolute path',
      { path: '/etc' },
      target('/etc: app path is absolute'),
    ],
    [
      'a path outside',
      { path: '../../etc' },
      target('../../etc: app path outside root'),
    ],
  ];
  it.each(sources)('%s', async (_, source, message) => {
    const url = w.t.forge.url;
    const repoURL = String(source.repoURL ?? w.ordersUrl).replace('URL', url);
    await w.application({ source: w.source({ ...source, repoURL }) });
    await w.loop.reconcile();
    expect(outcome()).toEqual(nothing);
    expect(w.status().conditions).toEqual(because('ComparisonError', message));
    expect(w.status().health?.status).toBe('Healthy');
  });

  const specs: Array<[string, Manifest, string]> = [
    [
      'an unknown project',
      { project: 'nobody' },
      'Application referencing project nobody which does not exist',
    ],
    [
      'an unknown server',
      { destination: { server: 'https://other:6443', namespace: 'orders' } },
      'error getting cluster by server "https://other:6443": rpc error: code = NotFound desc = cluster "https://other:6443" not found',
    ],
    [
      'an unknown cluster name',
      { destination: { name: 'other', namespace: 'orders' } },
      'there are no clusters with this name: other',
    ],
    [
      'server and name',
      {
        destination: { name: 'prod', server: 'https://x', namespace: 'orders' },
      },
      "application destination can't have both name and server defined: prod https://x",
    ],
    [
      'no destination',
      { destination: { namespace: 'orders' } },
      'Destination server missing from app spec',
    ],
    [
      'a namespace its project does not allow',
      { destination: { name: 'nonprod', namespace: 'argocd' } },
      "application destination server 'nonprod' and namespace 'argocd' do not match any of the allowed destinations in project 'ecotrack'",
    ],
    [
      'no source',
      { source: null },
      'spec.source.repoURL and either spec.source.path or spec.source.chart are required',
    ],
  ];
  it.each(specs)('%s', async (_, spec, message) => {
    await w.application(spec);
    await w.loop.reconcile();
    expect(outcome()).toEqual(nothing);
    expect(w.status().conditions).toEqual(because('InvalidSpecError', message));
    expect(w.status().health?.status).toBe('Unknown');
  });

  it('a repository its project does not allow', async () => {
    await w.project({ sourceRepos: [`${w.t.forge.url}/ecotrack/others-*`] });
    await w.application();
    await w.loop.reconcile();
    expect(outcome()).toEqual(nothing);
    expect(w.status().conditions).toEqual(
      because(
        'InvalidSpecError',
        `application repo ${w.ordersUrl} is not permitted in project 'ecotrack'`,
      ),
    );
  });

  it('a repository of another forge', async () => {
    await w.project({ sourceRepos: ['*'] });
    await w.application({
      source: w.source({ repoURL: 'https://github.com/ecotrack/orders.git' }),
    });
    await w.loop.reconcile();
    expect(outcome()).toEqual(nothing);
    expect(w.status().conditions).toEqual(
      because(
        'ComparisonError',
        target('failed to list refs: repository not found'),
      ),
    );
  });

  it('a chart, which only a real Argo CD renders', async () => {
    await w.manifests({ 'Chart.yaml': [{ apiVersion: 'v2', name: 'orders' }] });
    await w.application();
    await w.loop.reconcile();
    expect(w.deployed()).toEqual([]);
    expect(w.status().conditions).toMatchObject([
      {
        type: 'ComparisonError',
        message: expect.stringContaining('holds Chart.yaml'),
      },
    ]);
    await w.application({ source: w.source({ helm: {} }) });
    await w.loop.reconcile();
    expect(w.status().conditions).toMatchObject([
      {
        type: 'InvalidSpecError',
        message: expect.stringContaining('spec.source.helm'),
      },
    ]);
  });
});
