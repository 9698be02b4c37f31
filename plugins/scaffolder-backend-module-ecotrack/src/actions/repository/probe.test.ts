import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { LOCK_PATH } from '@ecotrack/generator';
import { ANSWERS, lockFor } from '../../__testUtils__/orders';
import { runAction } from '../../__testUtils__/runAction';
import { configOf, settingsFor } from '../../__testUtils__/settings';
import { FORGE_PASSWORD, TestForge } from '../../__testUtils__/TestForge';
import { createRepositoryProbeAction } from './probe';

/** The action of a portal configured as given, with Backstage's own URL reader. */
function probeOf(config: ReturnType<typeof configOf>) {
  const reader = UrlReaders.default({
    logger: mockServices.logger.mock(),
    config: new ConfigReader(config),
  });
  return createRepositoryProbeAction({
    ...settingsFor(config.integrations.gitea[0].baseUrl),
    integrations: ScmIntegrations.fromConfig(new ConfigReader(config)),
    reader,
  });
}

describe('ecotrack:repository:probe', () => {
  const workspace = createMockDirectory();
  let forge: TestForge;
  beforeEach(async () => {
    forge = await TestForge.start();
  });
  afterEach(() => forge.close());

  const probe = (input: object = {}, more = {}) =>
    runAction(
      probeOf(configOf(forge.url)),
      workspace.path,
      { answers: ANSWERS, ...input },
      more,
    );

  it('finds nothing where no repository is', async () => {
    expect(await probe()).toEqual({ state: 'absent' });
  });

  it('knows a repository of the same model, dry or not', async () => {
    forge.create('order-service', {
      [LOCK_PATH]: lockFor(settingsFor(forge.url)),
    });

    expect(await probe()).toEqual({ state: 'ours' });
    expect(await probe({}, { isDryRun: true })).toEqual({ state: 'ours' });
  });

  it('still knows it after the team has worked on it', async () => {
    forge.create('order-service', {
      [LOCK_PATH]: lockFor(settingsFor(forge.url)),
    });
    forge.commit('order-service', { 'src/Work.java': 'class Work {}\n' });

    expect(await probe()).toEqual({ state: 'ours' });
  });

  it.each([
    [
      'another model',
      () => lockFor(settingsFor(forge.url), { description: 'Other orders' }),
    ],
    [
      'another platform document',
      () =>
        lockFor(settingsFor(forge.url)).replace(
          /("platform": ")[0-9a-f]{64}/,
          '$10',
        ),
    ],
  ])('refuses a repository of %s with one sentence', async (reason, lock) => {
    forge.create('order-service', { [LOCK_PATH]: lock() });

    await expect(probe()).rejects.toMatchObject({
      name: 'ConflictError',
      message: `The repository ${forge.url}/ecotrack/order-service exists already and was generated from ${reason}. Choose another service name, or remove that repository.`,
    });
    expect(await probe({ allowForeign: true })).toEqual({ state: 'foreign' });
  });

  it.each(['not JSON', 'null', '[]', '{"service": 1}'])(
    'refuses a repository whose lock is %j',
    async lock => {
      forge.create('order-service', { [LOCK_PATH]: lock });

      await expect(probe()).rejects.toThrow(
        /carries no \.ecotrack\/lock\.json/,
      );
    },
  );

  it('refuses a repository without a lock, as a taken name', async () => {
    forge.create('order-service', { 'README.md': 'mine\n' });

    await expect(probe()).rejects.toThrow(/the portal did not make it/);
  });

  it('tells an empty repository apart', async () => {
    forge.create('order-service');

    await expect(probe()).rejects.toThrow(
      /is empty: a run may have been cut off/,
    );
  });

  it('does not follow a redirect with its credentials', async () => {
    const other = await TestForge.start();
    forge.fault = { status: 301, headers: { location: `${other.url}/` } };

    await expect(probe()).rejects.toThrow(/was moved/);
    expect(other.calls).toEqual([]);
    await other.close();
  });

  it.each([
    [401, 'AuthenticationError', /refuses the portal's credentials.*401/],
    [403, 'AuthenticationError', /refuses the portal's credentials.*403/],
    [500, 'ServiceUnavailableError', /failed at .*500/],
  ])('tells status %i of the forge', async (status, name, sentence) => {
    forge.fault = { status };

    await expect(probe()).rejects.toMatchObject({
      name,
      message: expect.stringMatching(sentence),
    });
  });

  it('asks for an integration when there are no credentials to refuse', async () => {
    const config = configOf(forge.url);
    const [{ host, baseUrl }] = config.integrations.gitea;
    const open = { ...config, integrations: { gitea: [{ host, baseUrl }] } };
    const action = createRepositoryProbeAction({
      ...settingsFor(forge.url),
      integrations: ScmIntegrations.fromConfig(new ConfigReader(open)),
      reader: mockServices.urlReader.mock(),
    });

    await expect(
      runAction(action, workspace.path, { answers: ANSWERS }),
    ).rejects.toThrow(/Add its host to "integrations"/);
  });

  it('tells a forge that is down', async () => {
    const down = await TestForge.start();
    const action = probeOf(configOf(down.url));
    await down.close();

    await expect(
      runAction(action, workspace.path, { answers: ANSWERS }),
    ).rejects.toThrow(/does not answer at .*order-service\.git/);
  });

  it('passes on what the reader says, and never the password', async () => {
    forge.create('order-service', { 'README.md': 'mine\n' });
    const reader = mockServices.urlReader.mock({
      readUrl: async () => {
        throw new Error('Reading is not allowed');
      },
    });
    const config = new ConfigReader(configOf(forge.url));
    const logger = mockServices.logger.mock();
    const action = createRepositoryProbeAction({
      ...settingsFor(forge.url),
      integrations: ScmIntegrations.fromConfig(config),
      reader,
    });

    const failure = runAction(
      action,
      workspace.path,
      { answers: ANSWERS },
      { logger },
    );

    await expect(failure).rejects.toThrow('Reading is not allowed');
    expect(JSON.stringify(logger.info.mock.calls)).not.toContain(
      FORGE_PASSWORD,
    );
  });

  it('stops when the task is cancelled', async () => {
    await expect(probe({}, { signal: AbortSignal.abort() })).rejects.toThrow(
      /abort/i,
    );
  });
});
