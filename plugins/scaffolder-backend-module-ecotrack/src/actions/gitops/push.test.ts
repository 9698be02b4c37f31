import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { runAction } from '../../__testUtils__/runAction';
import { configOf, settingsFor } from '../../__testUtils__/settings';
import { FORGE_PASSWORD, TestForge } from '../../__testUtils__/TestForge';
import { createGitopsPushAction } from './push';

const INPUT = { sourcePath: 'gitops', message: 'Register order-service' };
const AUTHOR = { name: 'EcoTrack Portal', email: 'portal@ecotrack.example' };

describe('ecotrack:gitops:push', () => {
  const workspace = createMockDirectory();
  const temporary = createMockDirectory();
  let forge: TestForge;
  beforeEach(async () => {
    forge = await TestForge.start();
    forge.create('gitops', {
      'README.md': 'ours\n',
      'applications/a.yaml': 'a: 1\n',
    });
    workspace.setContent({
      gitops: { applications: { 'order-service-dev.yaml': 'b: 1\n' } },
    });
    temporary.clear();
  });
  afterEach(() => forge.close());

  const actionFor = (config: object) =>
    createGitopsPushAction({
      ...settingsFor(forge.url),
      integrations: ScmIntegrations.fromConfig(new ConfigReader({ ...config })),
      author: AUTHOR,
    });
  let folders = 0;
  const push = (more = {}, input = INPUT) =>
    runAction(actionFor(configOf(forge.url)), workspace.path, input, {
      createTemporaryDirectory: async () =>
        temporary.resolve(`clone-${folders++}`),
      ...more,
    });

  it('adds the files to what the repository holds, as the configured author', async () => {
    expect(await push()).toEqual({ pushed: true });

    expect(forge.paths('gitops')).toEqual([
      'README.md',
      'applications/a.yaml',
      'applications/order-service-dev.yaml',
    ]);
    expect(forge.read('gitops', 'applications/order-service-dev.yaml')).toBe(
      'b: 1\n',
    );
    expect(forge.log('gitops')).toEqual([
      'EcoTrack Portal <portal@ecotrack.example>: Register order-service',
      'Somebody <somebody@ecotrack.example>: test',
    ]);
  });

  it('pushes nothing the second time', async () => {
    await push();
    const head = forge.head('gitops');

    expect(await push()).toEqual({ pushed: false });
    expect(forge.head('gitops')).toBe(head);
  });

  it('pushes nothing in a dry run', async () => {
    expect(await push({ isDryRun: true })).toEqual({ pushed: false });

    expect(forge.calls).toEqual([]);
    expect(forge.log('gitops')).toHaveLength(1);
  });

  it('does not push again when a checkpoint remembers it', async () => {
    const outputs = await push({ checkpoint: async () => true });

    expect(outputs).toEqual({ pushed: true });
    expect(forge.calls).toEqual([]);
  });

  it('gives each folder a checkpoint of its own', async () => {
    const keys: string[] = [];
    const checkpoint = async ({ key }: { key: string }) => {
      keys.push(key);
      return false;
    };
    workspace.setContent({ one: {}, two: {} });

    await push({ checkpoint }, { ...INPUT, sourcePath: 'one' });
    await push({ checkpoint }, { ...INPUT, sourcePath: 'two' });

    expect(new Set(keys).size).toBe(2);
  });

  it('lets two tasks of one moment both arrive', async () => {
    workspace.setContent({
      one: { 'one.yaml': '1\n' },
      two: { 'two.yaml': '2\n' },
    });

    const outputs = await Promise.all([
      push({}, { ...INPUT, sourcePath: 'one' }),
      push({}, { ...INPUT, sourcePath: 'two' }),
    ]);

    expect(outputs).toEqual([{ pushed: true }, { pushed: true }]);
    expect(forge.paths('gitops')).toEqual(
      expect.arrayContaining(['one.yaml', 'two.yaml']),
    );
  });

  it('stops before the push when the task is cancelled', async () => {
    await expect(push({ signal: AbortSignal.abort() })).rejects.toThrow(
      /abort/i,
    );

    expect(forge.log('gitops')).toHaveLength(1);
  });

  it('says what to configure when no integration has credentials', async () => {
    const action = actionFor({ integrations: {} });

    await expect(
      runAction(action, workspace.path, INPUT),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: `No integration has credentials for ${forge.url}/ecotrack/gitops.git. Rule: gitops/credentials. Add its host to "integrations" in the configuration.`,
    });
  });

  it.each(['../gitops', '.git', '/tmp'])(
    'refuses the folder %s',
    async sourcePath => {
      await expect(push({}, { ...INPUT, sourcePath })).rejects.toMatchObject({
        name: 'InputError',
      });
    },
  );

  it('tells the password to the forge alone', async () => {
    const logger = mockServices.logger.mock();

    const outputs = await push({ logger });

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
