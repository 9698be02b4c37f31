import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { NotFoundError } from '@backstage/errors';
import { ScmIntegrations } from '@backstage/integration';
import { readFileSync, readdirSync } from 'node:fs';
import { addressesOf } from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';
import { parse } from 'yaml';
import { ANSWERS } from '../../__testUtils__/orders';
import { runAction } from '../../__testUtils__/runAction';
import { configOf, settingsFor } from '../../__testUtils__/settings';
import { FORGE_PASSWORD, TestForge } from '../../__testUtils__/TestForge';
import type { ChangeRequest } from '../stock/createRequest';
import { createGitopsDeliverAction } from './deliver';

const AUTHOR = { name: 'EcoTrack Portal', email: 'portal@ecotrack.example' };
const APPLICATIONS = ['dev', 'prod', 'staging'].map(
  environment => `applications/order-service-${environment}.yaml`,
);
const PROJECT = 'projects/ecotrack.yaml';

describe('ecotrack:gitops:deliver', () => {
  const workspace = createMockDirectory();
  let forge: TestForge;
  const reader = mockServices.urlReader.mock();
  beforeEach(async () => {
    forge = await TestForge.start();
    forge.create('gitops', {
      'README.md': 'ours\n',
      'applications/a.yaml': 'a: 1\n',
      [PROJECT]: 'theirs: 1\n',
    });
    workspace.clear();
  });
  afterEach(() => forge.close());

  const actionFor = (
    config: object,
    request?: (_: unknown, change: ChangeRequest) => Promise<string>,
  ) =>
    createGitopsDeliverAction({
      ...settingsFor(forge.url),
      integrations: ScmIntegrations.fromConfig(new ConfigReader({ ...config })),
      author: AUTHOR,
      reader,
      request,
    });
  const deliver = (more = {}, answers = {}, folder = '') =>
    runAction(
      actionFor(configOf(forge.url)),
      workspace.resolve(folder),
      { answers: { ...ANSWERS, ...answers } },
      more,
    );

  it('adds the Applications to what the repository holds, as the configured author', async () => {
    expect(await deliver()).toEqual({ pushed: true });

    expect(forge.paths('gitops')).toEqual([
      'README.md',
      'applications/a.yaml',
      ...APPLICATIONS,
      PROJECT,
    ]);
    expect(forge.read('gitops', PROJECT)).toBe('theirs: 1\n');
    expect(forge.read('gitops', APPLICATIONS[0])).toContain(
      `${forge.url}/ecotrack/order-service.git`,
    );
    expect(forge.log('gitops')).toEqual([
      'EcoTrack Portal <portal@ecotrack.example>: Register order-service',
      'Somebody <somebody@ecotrack.example>: test',
    ]);
    expect(readdirSync(workspace.path)).toEqual([]);
  });

  it('brings the project of the services where there is none', async () => {
    forge.create('empty', { 'README.md': 'ours\n' });
    const settings = settingsFor(forge.url);
    const { repositories } = settings;
    const action = createGitopsDeliverAction({
      ...settings,
      gitops: addressesOf(repositories, 'empty'),
      integrations: ScmIntegrations.fromConfig(
        new ConfigReader(configOf(forge.url)),
      ),
      author: AUTHOR,
      reader,
    });

    await runAction(action, workspace.path, { answers: ANSWERS });

    expect(parse(forge.read('empty', PROJECT)).spec).toMatchObject({
      sourceRepos: [`${forge.url}/ecotrack/*`],
      clusterResourceWhitelist: [],
    });
  });

  it('pushes nothing the second time', async () => {
    await deliver();
    const head = forge.head('gitops');

    expect(await deliver()).toEqual({ pushed: false });
    expect(forge.head('gitops')).toBe(head);
  });

  it('needs nothing of the workspace, and is not disturbed by what a run left there', async () => {
    workspace.setContent({
      '.clone': { '.git': { HEAD: 'broken' }, 'stray.yaml': '1\n' },
      '.deliver': { 'stray.yaml': '1\n' },
    });

    expect(await deliver()).toEqual({ pushed: true });
    expect(forge.paths('gitops')).toHaveLength(6);
  });

  it('pushes nothing in a dry run', async () => {
    expect(await deliver({ isDryRun: true })).toEqual({ pushed: false });

    expect(forge.calls).toEqual([]);
    expect(forge.log('gitops')).toHaveLength(1);
  });

  it('lets two tasks of one moment both arrive', async () => {
    workspace.setContent({ one: {}, two: {} });

    const outputs = await Promise.all([
      deliver({}, {}, 'one'),
      deliver({}, { name: 'user-service', stores: 'user-service' }, 'two'),
    ]);

    expect(outputs).toEqual([{ pushed: true }, { pushed: true }]);
    expect(forge.paths('gitops')).toHaveLength(9);
  });

  it('does not touch an Application of somebody else that appeared meanwhile', async () => {
    forge.commit('gitops', {
      [APPLICATIONS[0]]:
        'spec: { source: { repoURL: https://forge.example/theirs.git } }\n',
    });

    await expect(deliver()).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('https://forge.example/theirs.git'),
    });
    expect(forge.log('gitops')).toHaveLength(2);
  });

  it('stops before the push when the task is cancelled', async () => {
    await expect(deliver({ signal: AbortSignal.abort() })).rejects.toThrow(
      /abort/i,
    );

    expect(forge.log('gitops')).toHaveLength(1);
  });

  it('asks by request where the forge has an action for it', async () => {
    const asked: object[] = [];
    const action = actionFor({}, async (_, { folder, ...change }) => {
      asked.push({ ...change, files: readdirSync(`${folder}/applications`) });
      return 'https://forge.example/pulls/1';
    });

    const outputs = await runAction(action, workspace.path, {
      answers: ANSWERS,
    });

    expect(outputs).toEqual({
      pushed: false,
      requestUrl: 'https://forge.example/pulls/1',
    });
    expect(asked).toEqual([
      {
        repoUrl: `${new URL(forge.url).host}?owner=ecotrack&repo=gitops`,
        branchName: 'register-order-service',
        title: 'Register order-service',
        description: 'The Argo CD Applications of order-service.',
        author: AUTHOR,
        files: APPLICATIONS.map(path => path.replace('applications/', '')),
      },
    ]);
    expect(forge.calls).toEqual([]);
  });

  it.each([
    ['asks for the project where there is none', new NotFoundError('no'), true],
    ['leaves the project that is there', undefined, false],
  ])('%s', async (_, error, isAsked) => {
    if (error) reader.readUrl.mockRejectedValueOnce(error);
    const asked: string[] = [];
    const action = actionFor({}, async (__, { folder }) => {
      asked.push(...readdirSync(folder));
      return 'https://forge.example/pulls/1';
    });

    await runAction(action, workspace.path, { answers: ANSWERS });

    expect(asked.includes('projects')).toBe(isAsked);
    expect(reader.readUrl).toHaveBeenLastCalledWith(
      `${forge.url}/ecotrack/gitops/src/branch/main/${PROJECT}`,
    );
  });

  it('asks for nothing while the forge does not tell', async () => {
    reader.readUrl.mockRejectedValueOnce(new Error('the forge is silent'));
    const request = jest.fn();

    await expect(
      runAction(actionFor({}, request), workspace.path, { answers: ANSWERS }),
    ).rejects.toThrow('the forge is silent');
    expect(request).not.toHaveBeenCalled();
  });

  it('takes another branch, author and repository when they are given', async () => {
    const asked: object[] = [];
    const action = actionFor({}, async (_, change) => {
      const application = `${change.folder}/${APPLICATIONS[0]}`;
      asked.push({ ...change, application: readFileSync(application, 'utf8') });
      return 'https://forge.example/pulls/1';
    });

    await runAction(action, workspace.path, {
      answers: ANSWERS,
      branchName: 'orders/first',
      gitAuthorEmail: 'orders@ecotrack.example',
      repoUrl: `${new URL(forge.url).host}?owner=shop&repo=orders`,
    });

    expect(asked).toEqual([
      expect.objectContaining({
        branchName: 'orders/first',
        author: { name: 'EcoTrack Portal', email: 'orders@ecotrack.example' },
        application: expect.stringContaining(`${forge.url}/shop/orders.git`),
      }),
    ]);
  });

  it.each([
    { branchName: 'x.lock' },
    { gitAuthorEmail: 'a@b> <c@d' },
    { repoUrl: 'evil.example?owner=a&repo=b' },
  ])('refuses %j before it asks anybody', async input => {
    const [field] = Object.keys(input);
    const action = actionFor(configOf(forge.url));

    await expect(
      runAction(action, workspace.path, { answers: ANSWERS, ...input }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(`${field}: `),
    });
    expect(forge.calls).toEqual([]);
    expect(readdirSync(workspace.path)).toEqual([]);
  });

  it('says what to configure when no integration has credentials', async () => {
    const action = actionFor({ integrations: {} });

    await expect(
      runAction(action, workspace.path, { answers: ANSWERS }),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: `No integration has credentials for ${forge.url}/ecotrack/gitops.git. Rule: gitops/credentials. Add its host to "integrations" in the configuration.`,
    });
  });

  it('tells the password to the forge alone', async () => {
    const logger = mockServices.logger.mock();

    const outputs = await deliver({ logger });

    const told = JSON.stringify([
      outputs,
      logger.info.mock.calls,
      logger.warn.mock.calls,
      logger.error.mock.calls,
      logger.debug.mock.calls,
    ]);
    expect(told).toContain('Pushed to');
    expect(told).not.toContain(FORGE_PASSWORD);
    expect(told).not.toContain(
      Buffer.from(`portal:${FORGE_PASSWORD}`).toString('base64'),
    );
  });
});
