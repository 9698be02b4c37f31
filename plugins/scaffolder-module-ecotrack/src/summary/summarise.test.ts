import { PRESETS, preset } from '@ecotrack/model';
import { ANSWERS } from '../__testUtils__/answers';
import { summarise } from './summarise';

function factsFor(answers: Record<string, unknown>, platform: unknown = {}) {
  const result = summarise({ ...ANSWERS, ...answers }, platform);
  if (!result.valid) throw new Error(JSON.stringify(result.errors));
  return result.facts;
}

describe('summarise', () => {
  it.each(PRESETS)('counts what %s is made of', stores => {
    const { files, database, environments } = factsFor({
      name: stores,
      stores,
    });

    expect(files.total).toBeGreaterThan(
      files.java + files.tests + files.migrations,
    );
    expect(files.tests).toBeGreaterThan(0);
    expect(database?.tables).not.toEqual([]);
    expect(environments.map(({ name }) => name)).toEqual([
      'dev',
      'staging',
      'prod',
    ]);
  });

  it('names what orders store, cache, publish and consume', () => {
    const { database, caches, published, consumed } = factsFor({});

    expect(database).toEqual({
      schema: 'order_service',
      tables: ['orders', 'order_items'],
    });
    expect(caches.map(({ name }) => name)).toContain('orders');
    expect(published).toEqual([
      expect.objectContaining({ topic: 'order-events' }),
    ]);
    expect(consumed.length).toBeGreaterThan(0);
  });

  it('knows that nothing is stored', () => {
    const facts = factsFor({ stores: 'nothing' });

    expect(facts.database).toBeUndefined();
    expect(facts.files.migrations).toBe(0);
    expect([facts.caches, facts.published, facts.consumed]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('takes what is said of environments from the platform document', () => {
    const { environments } = factsFor(
      { stores: 'nothing' },
      {
        environments: ['dev', 'staging', 'prod'].map(name => ({
          name,
          cluster: `cluster-${name}`,
          namespace: 'shop',
          dataNamespace: 'data',
          trustDomain: `${name}.shop.example`,
          autoSync: name === 'staging',
        })),
      },
    );

    expect(
      environments.map(({ cluster, autoSync }) => [cluster, autoSync]),
    ).toEqual([
      ['cluster-dev', false],
      ['cluster-staging', true],
      ['cluster-prod', false],
    ]);
  });

  it('gives every broken rule of the model with path, sentence and fix', () => {
    const result = summarise(
      {
        ...ANSWERS,
        name: 'payment-service',
        stores: 'document',
        document: preset('payment-service')
          .replace('type: bigint', 'type: blob')
          .replace(/partitions: \d+/, 'partitions: 0'),
      },
      {},
    );

    expect(result.valid).toBe(false);
    const errors = result.valid ? [] : result.errors;
    expect(errors.length).toBeGreaterThan(1);
    for (const error of errors) {
      expect(error).toEqual({
        path: expect.stringMatching(/^spec\./),
        line: expect.any(Number),
        column: expect.any(Number),
        rule: expect.stringMatching(/\//),
        message: expect.stringMatching(/\.$/),
        fix: expect.stringMatching(/\.$/),
      });
    }
  });

  it.each([
    [{}, { registry: 'UPPER' }, 'registry'],
    [{ stores: 'things' }, {}, 'things'],
    [{ name: undefined }, {}, 'name'],
  ])('names the field of %j under %j', (answers, platform, path) => {
    const result = summarise({ ...ANSWERS, ...answers }, platform);

    expect(result).toMatchObject({ valid: false, errors: [{ path }] });
  });
});
