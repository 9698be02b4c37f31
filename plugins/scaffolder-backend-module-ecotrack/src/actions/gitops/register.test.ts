import { createMockDirectory } from '@backstage/backend-test-utils';
import { readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { parse } from 'yaml';
import { ANSWERS } from '../../__testUtils__/orders';
import { runAction } from '../../__testUtils__/runAction';
import { settingsFor } from '../../__testUtils__/settings';
import { createGitopsRegisterAction } from './register';

const FILES = ['dev', 'staging', 'prod'].map(
  environment => `applications/order-service-${environment}.yaml`,
);

const PROJECT = 'projects/ecotrack.yaml';

describe('ecotrack:gitops:register', () => {
  const workspace = createMockDirectory();
  const action = createGitopsRegisterAction(settingsFor());
  const known = { projects: { 'ecotrack.yaml': 'theirs\n' } };
  beforeEach(() => workspace.setContent({ gitops: known }));

  const register = (input: object = {}, more = {}) =>
    runAction(
      action,
      workspace.path,
      { answers: ANSWERS, targetPath: 'gitops', ...input },
      more,
    );
  const contents = (folder = 'gitops') =>
    FILES.map(file => readFileSync(workspace.resolve(folder, file), 'utf8'));

  it('writes one Application for each environment, and only dev syncs by itself', async () => {
    const outputs = await register();

    expect(outputs).toEqual({ files: FILES, changed: true });
    const [dev, ...others] = contents().map(text => parse(text));
    expect(dev.spec.source).toMatchObject({
      repoURL: 'http://127.0.0.1:7100/ecotrack/order-service.git',
      path: 'deploy/rendered/dev',
    });
    expect(dev.spec.syncPolicy.automated).toBeDefined();
    for (const other of others) {
      expect(other.spec.syncPolicy.automated).toBeUndefined();
    }
  });

  it('has nothing to change the second time, and keeps what else is there', async () => {
    await register();
    const before = contents();

    expect(await register()).toEqual({ files: FILES, changed: false });
    expect(contents()).toEqual(before);
    expect(readFileSync(workspace.resolve('gitops', PROJECT), 'utf8')).toBe(
      'theirs\n',
    );
  });

  it('writes the project of the services where there is none, once', async () => {
    workspace.setContent({ gitops: {} });

    expect(await register()).toEqual({
      files: [...FILES, PROJECT],
      changed: true,
    });
    const written = readFileSync(workspace.resolve('gitops', PROJECT), 'utf8');
    expect(parse(written)).toMatchObject({
      kind: 'AppProject',
      metadata: { name: 'ecotrack', namespace: 'argocd' },
      spec: {
        sourceRepos: ['http://127.0.0.1:7100/ecotrack/*'],
        clusterResourceWhitelist: [],
      },
    });
    expect(await register()).toEqual({ files: FILES, changed: false });
  });

  it('writes the same bytes in a dry run', async () => {
    await register();
    await register({ targetPath: 'dry' }, { isDryRun: true });

    expect(contents('dry')).toEqual(contents());
  });

  it('writes apart from the checkout when asked to, and still compares with it', async () => {
    await register();

    const again = await register({
      checkoutPath: 'gitops',
      targetPath: 'changes',
    });

    expect(again).toEqual({ files: FILES, changed: false });
    expect(contents('changes')).toEqual(contents());
  });

  it('renews an Application of ours that says something old', async () => {
    await register();
    const [dev] = contents();
    workspace.addContent({
      gitops: { [FILES[0]]: dev.replace('deploy/rendered/dev', 'old') },
    });

    expect(await register()).toMatchObject({ changed: true });
    expect(contents()[0]).toBe(dev);
  });

  it.each([
    [
      'spec: { source: { repoURL: https://forge.example/theirs.git } }',
      /follows https:\/\/forge\.example\/theirs\.git/,
    ],
    ['spec: [', /cannot be read as an Application/],
    ['', /cannot be read as an Application/],
  ])('refuses the Application of somebody else: %s', async (text, sentence) => {
    workspace.setContent({
      gitops: { [FILES[2]]: text },
    });

    await expect(register()).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(sentence),
    });
    expect(readdirSync(workspace.resolve('gitops/applications'))).toEqual([
      'order-service-prod.yaml',
    ]);
  });

  it.each(['targetPath', 'checkoutPath'])(
    'refuses a %s outside the workspace',
    async field => {
      await expect(register({ [field]: '../gitops' })).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringContaining('path/segment'),
      });
    },
  );

  it('does not read through a link in the checkout', async () => {
    symlinkSync('/etc', workspace.resolve('gitops/applications'));

    await expect(register()).rejects.toThrow(/path\/symlink/);
  });
});
