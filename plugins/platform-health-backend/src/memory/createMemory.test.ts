import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { until } from '../__testUtils__/until';
import { LeaseRows } from '../lease/LeaseRows';
import { freshAssessment } from './__testUtils__/freshAssessment';
import { createMemory } from './createMemory';
import type { Memory } from './Memory';
import { openDatabase } from './openDatabase';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const DAY = 24 * 60 * 60 * 1000;
const ORDERS = 'postgres:database:nonprod/data-dev/orders';
const broken = { state: 'degraded', rule: 'postgres/replication-lag' } as const;

async function world() {
  const knex = await openDatabase({
    getClient: () => databases.init('SQLITE_3'),
  });
  let now = new Date('2026-11-21T12:00:00.000Z');
  const stale: string[] = [];
  const scheduler = mockServices.scheduler.mock();
  const logger = mockServices.logger.mock();
  const memoryOf = (): Promise<Memory> =>
    createMemory({
      knex,
      logger,
      scheduler,
      retention: { days: 30 },
      onStale: cluster => stale.push(cluster),
      now: () => now,
    });
  const win = async (cluster: string) =>
    (await new LeaseRows(knex, 'me', 15_000).win(cluster))!;
  return {
    knex,
    logger,
    memoryOf,
    win,
    stale,
    scheduler,
    pass: (milliseconds: number) => {
      now = new Date(now.getTime() + milliseconds);
    },
  };
}

describe('createMemory', () => {
  it('keeps since and the timeline through a restart', async () => {
    const { memoryOf, win, pass } = await world();
    const lease = await win('nonprod');
    const first = await memoryOf();
    await first.open(lease);
    first.note(lease, [freshAssessment()]);
    pass(1000);
    first.note(lease, [freshAssessment(broken)]);
    await first.stop();

    pass(60_000);
    const next = await win('nonprod');
    expect(next.term).toBe(lease.term + 1);
    const second = await memoryOf();
    const [known] = await second.open(next);
    expect(known.report.findings[0].since).toBe('2026-11-21T12:00:01.000Z');
    const [noted] = second.note(next, [freshAssessment(broken)]);
    expect(noted.report.findings[0].since).toBe('2026-11-21T12:00:01.000Z');
    second.note(next, [freshAssessment()]);
    await second.stop();

    const page = await second.timeline({ resources: [ORDERS], limit: 1 });
    expect(page.entries).toMatchObject([
      { kind: 'transition', from: 'degraded', to: 'healthy' },
    ]);
    const rest = await second.timeline({
      resources: [ORDERS],
      limit: 1,
      before: page.next,
    });
    expect(rest).toEqual({
      entries: [
        {
          kind: 'transition',
          at: '2026-11-21T12:00:01.000Z',
          environment: 'dev',
          resource: expect.objectContaining({ name: 'orders' }),
          from: 'healthy',
          to: 'degraded',
          rule: 'postgres/replication-lag',
          sentence: 'orders is degraded',
        },
      ],
    });
    await expect(
      second.timeline({ resources: [ORDERS], limit: 1, before: "1' or 1" }),
    ).rejects.toThrow(/before: not a place in the timeline/);
    expect(await second.timeline({ resources: ['other'], limit: 1 })).toEqual({
      entries: [],
    });
  });

  it('refuses what an old term still had to write', async () => {
    const { knex, memoryOf, win, stale } = await world();
    const memory = await memoryOf();
    const old = await win('nonprod');
    await memory.open(old);
    memory.note(old, [freshAssessment()]);
    await win('nonprod');
    await memory.stop();
    expect(stale).toEqual(['nonprod']);
    expect(await knex('reports')).toEqual([]);
    expect((await memory.changedAfter(0)).revision).toBe(0);
  });

  it('tells other replicas what changed, and what was forgotten', async () => {
    const { memoryOf, win } = await world();
    const lease = await win('nonprod');
    const writer = await memoryOf();
    const reader = await memoryOf();
    await writer.open(lease);
    writer.note(lease, [freshAssessment(), freshAssessment({ name: 'other' })]);
    const first = await until(async () => {
      const changed = await reader.changedAfter(0);
      return changed.revision > 0 && changed;
    });
    expect(first.reports.map(one => one.report.resource.name).sort()).toEqual([
      'orders',
      'other',
    ]);
    expect(await reader.changedAfter(first.revision)).toEqual({
      revision: first.revision,
      reports: [],
      forgotten: [],
    });
    writer.forget(lease, [ORDERS]);
    await writer.stop();
    const second = await reader.changedAfter(first.revision);
    expect(second.revision).toBeGreaterThan(first.revision);
    expect(second.forgotten).toEqual([ORDERS]);
    expect(second.reports).toEqual([]);
    // What it watches itself it knows better than the database.
    expect((await writer.changedAfter(0)).reports).toEqual([]);
    writer.close('nonprod');
    expect((await writer.changedAfter(second.revision)).reports).toMatchObject([
      { report: { resource: { name: 'other' } } },
    ]);
  });

  it('goes on while the database is away, and writes the newest later', async () => {
    const { knex, logger, memoryOf, win } = await world();
    const lease = await win('nonprod');
    const memory = await memoryOf();
    await memory.open(lease);
    memory.note(lease, [freshAssessment()]);
    await knex.schema.renameTable('transitions', 'away');
    memory.note(lease, [freshAssessment(broken)]);
    await until(() => logger.error.mock.calls.length > 0);
    expect(await knex('reports')).toEqual([]);
    expect(memory.note(lease, [freshAssessment(broken)])).toHaveLength(1);
    await knex.schema.renameTable('away', 'transitions');
    await memory.stop();
    expect(await knex('reports').select('subject')).toEqual([
      { subject: ORDERS },
    ]);
    expect(
      (await memory.timeline({ resources: [ORDERS], limit: 9 })).entries,
    ).toHaveLength(1);
  });

  it('removes what is older than the retention', async () => {
    const { knex, memoryOf, win, pass, scheduler } = await world();
    const lease = await win('nonprod');
    const memory = await memoryOf();
    await memory.open(lease);
    memory.note(lease, [freshAssessment()]);
    memory.note(lease, [freshAssessment(broken)]);
    pass(31 * DAY);
    memory.note(lease, [freshAssessment()]);
    await memory.stop();
    const [task] = scheduler.scheduleTask.mock.calls[0];
    await task.fn(new AbortController().signal);
    expect(await knex('transitions').select('to_state')).toEqual([
      { to_state: 'healthy' },
    ]);
  });
});
