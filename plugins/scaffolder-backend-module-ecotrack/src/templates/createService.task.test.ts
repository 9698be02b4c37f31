import type { JsonObject } from '@backstage/types';
import { ANSWERS } from '../__testUtils__/orders';
import { configOf } from '../__testUtils__/settings';
import { startScaffolder } from '../__testUtils__/startScaffolder';
import { FORGE_PASSWORD, TestForge } from '../__testUtils__/TestForge';

describe('a task of templates/create-service', () => {
  let forge: TestForge;
  let scaffolder: Awaited<ReturnType<typeof startScaffolder>>;
  beforeEach(async () => {
    forge = await TestForge.start();
    forge.create('gitops', { 'README.md': 'Applications\n' });
    scaffolder = await startScaffolder(configOf(forge.url));
  });
  afterEach(async () => {
    await scaffolder.stop();
    await forge.close();
  });

  /** The last event of a task: its error, or its output. */
  const endOf = (events: JsonObject[]) => events[events.length - 1];

  it('makes the repository, its Applications and its place in the catalog', async () => {
    const events = await scaffolder.run(ANSWERS);

    expect(endOf(events)).toMatchObject({
      output: { links: expect.anything() },
    });
    expect(forge.paths('order-service')).toContain('.ecotrack/lock.json');
    expect(forge.log('order-service')).toHaveLength(1);
    expect(forge.paths('gitops')).toEqual([
      'README.md',
      'applications/order-service-dev.yaml',
      'applications/order-service-prod.yaml',
      'applications/order-service-staging.yaml',
      'projects/ecotrack.yaml',
    ]);
    expect(scaffolder.locations).toEqual([
      `${forge.url}/ecotrack/order-service/src/branch/main/catalog-info.yaml`,
    ]);
    expect(JSON.stringify(events)).not.toContain(FORGE_PASSWORD);
  });

  it('run again makes nothing a second time', async () => {
    await scaffolder.run(ANSWERS);
    const heads = [forge.head('order-service'), forge.head('gitops')];

    const events = await scaffolder.run(ANSWERS);

    expect(endOf(events).error).toBeUndefined();
    expect([forge.head('order-service'), forge.head('gitops')]).toEqual(heads);
    expect(scaffolder.locations).toHaveLength(1);
  });

  it('goes on where a run was cut off after its push', async () => {
    await scaffolder.run(ANSWERS);
    scaffolder.locations.splice(0);
    const published = forge.head('order-service');
    forge.remove('gitops');
    forge.create('gitops', { 'README.md': 'Applications\n' });

    await scaffolder.run(ANSWERS);

    expect(forge.head('order-service')).toBe(published);
    expect(forge.paths('gitops')).toHaveLength(5);
    expect(scaffolder.locations).toHaveLength(1);
  });

  it('leaves nothing behind when the Application belongs to somebody else', async () => {
    forge.commit('gitops', {
      'applications/order-service-dev.yaml':
        'spec: { source: { repoURL: https://forge.example/theirs.git } }\n',
    });

    const events = await scaffolder.run(ANSWERS);

    expect(endOf(events)).toMatchObject({
      error: {
        name: 'ConflictError',
        message: expect.stringContaining(
          'follows https://forge.example/theirs.git',
        ),
      },
    });
    expect(forge.has('order-service')).toBe(false);
    expect(scaffolder.locations).toEqual([]);
  });

  it('ends before anything is made when the model is wrong', async () => {
    const events = await scaffolder.run({
      ...ANSWERS,
      stores: 'document',
      document: 'kind: Service\n',
    });

    expect(endOf(events)).toMatchObject({ error: { name: 'InputError' } });
    expect(forge.calls.filter(call => !call.includes('gitops'))).toEqual([]);
  });
});
