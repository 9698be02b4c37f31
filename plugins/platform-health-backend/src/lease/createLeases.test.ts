import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { until } from '../__testUtils__/until';
import { freshAssessment } from '../memory/__testUtils__/freshAssessment';
import { createMemory } from '../memory/createMemory';
import type { LeaseTerm } from '../memory/Memory';
import { openDatabase } from '../memory/openDatabase';
import {
  startPostgres,
  type TestPostgres,
} from '../__testUtils__/startPostgres';
import { createLeases } from './createLeases';

const broken = { state: 'degraded', rule: 'postgres/replication-lag' } as const;

describe('createLeases on PostgreSQL', () => {
  let postgres: TestPostgres;
  const connections: Knex[] = [];
  const open = async () => {
    const knex = postgres.connect();
    connections.push(knex);
    return openDatabase({ getClient: async () => knex });
  };

  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);

  afterAll(async () => {
    await Promise.all(connections.map(one => one.destroy()));
    await postgres.stop();
  }, 60_000);

  async function replica(cluster: string) {
    const knex = await open();
    const won: LeaseTerm[] = [];
    const lost: string[] = [];
    const leases = createLeases({
      knex,
      logger: mockServices.logger.mock(),
      clusters: [cluster],
      onWon: async lease => {
        won.push(lease);
      },
      onLost: async name => {
        lost.push(name);
      },
      renewEvery: 50,
      expiresAfter: 400,
    });
    const memory = await createMemory({
      knex,
      logger: mockServices.logger.mock(),
      scheduler: mockServices.scheduler.mock(),
      retention: { days: 30 },
      onStale: name => leases.lost(name),
    });
    return { knex, leases, memory, won, lost };
  }

  it('lets one watch; when it dies the other takes over with all that was noted', async () => {
    const first = await replica('nonprod');
    const second = await replica('nonprod');
    first.leases.start();
    const [lease] = await until(() => first.won.length > 0 && first.won);
    second.leases.start();
    await first.memory.open(lease);
    first.memory.note(lease, [freshAssessment()]);
    const [before] = first.memory.note(lease, [freshAssessment(broken)]);
    await until(async () => (await second.memory.changedAfter(0)).revision > 0);
    expect(second.won).toEqual([]);

    // Dies without giving the lease back: nothing of it reaches the database any more.
    await first.knex.destroy();
    const [next] = await until(() => second.won.length > 0 && second.won);
    expect(next).toEqual({ cluster: 'nonprod', term: lease.term + 1 });
    const [known] = await second.memory.open(next);
    expect(known.report.findings).toEqual(before.report.findings);
    second.memory.note(next, [freshAssessment(broken)]);
    await second.memory.stop();
    expect(
      (
        await second.memory.timeline({
          resources: ['postgres:database:nonprod/data-dev/orders'],
          limit: 9,
        })
      ).entries,
    ).toMatchObject([{ from: 'healthy', to: 'degraded' }]);
    await second.leases.stop();
    await first.leases.stop();
  }, 60_000);

  it('refuses the writes of one that slept through its term, and tells it', async () => {
    const sleeper = await replica('prod');
    const other = await replica('prod');
    sleeper.leases.start();
    const [lease] = await until(() => sleeper.won.length > 0 && sleeper.won);
    await sleeper.memory.open(lease);
    await other.knex('leases').where({ cluster: 'prod' }).update({
      holder: 'other',
      term: 7,
    });
    sleeper.memory.note(lease, [freshAssessment({ cluster: 'prod' })]);
    await until(() => sleeper.lost.length > 0);
    await sleeper.memory.stop();
    expect(await other.knex('reports').where({ cluster: 'prod' })).toEqual([]);
    await sleeper.leases.stop();
    expect(
      await other.knex('leases').where({ cluster: 'prod' }).first('term'),
    ).toEqual({ term: 7 });
  }, 60_000);

  it('gives back what it holds when it stops, so that another need not wait', async () => {
    const first = await replica('third');
    first.leases.start();
    await until(() => first.won.length > 0);
    expect(first.leases.held()).toEqual(first.won);
    await first.leases.stop();
    const { rows } = await first.knex.raw(
      `select expires_at from leases where cluster = 'third'`,
    );
    expect(rows).toEqual([{ expires_at: '0' }]);
    const second = await replica('third');
    second.leases.start();
    const [lease] = await until(() => second.won.length > 0 && second.won);
    expect(lease.term).toBe(2);
    await second.leases.stop();
  }, 60_000);

  it('gives a lease back when watching cannot begin, and tries again', async () => {
    const knex = await open();
    let attempts = 0;
    const leases = createLeases({
      knex,
      logger: mockServices.logger.mock(),
      clusters: ['fourth'],
      onWon: async () => {
        attempts += 1;
        if (attempts === 1) throw new Error('not yet');
      },
      onLost: async () => {},
      renewEvery: 20,
    });
    leases.start();
    const [lease] = await until(() => attempts > 1 && leases.held());
    expect(lease.term).toBe(2);
    await leases.stop();
  }, 60_000);
});
