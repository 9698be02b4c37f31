import type { Knex } from 'knex';
import {
  startPostgres,
  type TestPostgres,
} from '../__testUtils__/startPostgres';
import { openDatabase } from '../memory/openDatabase';
import { Notices } from './Notices';

const ORDERS = 'component:default/orders';

describe('Notices on PostgreSQL', () => {
  let postgres: TestPostgres;
  let connections: Knex[];

  beforeAll(async () => {
    postgres = await startPostgres();
    connections = [postgres.connect(), postgres.connect()];
    await openDatabase({ getClient: async () => connections[0] });
  }, 60_000);

  afterAll(async () => {
    await Promise.all(connections.map(one => one.destroy()));
    await postgres.stop();
  }, 60_000);

  const claims = async (
    claim: (notices: Notices) => Promise<boolean>,
  ): Promise<number> => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        claim(new Notices(connections[n % connections.length])),
      ),
    );
    return outcomes.filter(Boolean).length;
  };

  it('lets one replica of many send each notice', async () => {
    const alarm = (notices: Notices) => notices.claimAlarm(ORDERS, 'degraded');
    const recovery = (notices: Notices) => notices.claimRecovery(ORDERS);
    expect(await claims(recovery)).toBe(0);
    expect(await claims(alarm)).toBe(1);
    expect(await claims(alarm)).toBe(0);
    expect(
      await claims(notices => notices.claimAlarm(ORDERS, 'unhealthy')),
    ).toBe(1);
    expect(await claims(recovery)).toBe(1);
    expect(await claims(recovery)).toBe(0);
  });

  it('gives an abandoned notice to one other', async () => {
    const [knex] = connections;
    const notices = new Notices(knex);
    expect(await notices.abandoned()).toEqual([]);
    await knex('notices').update({ claimed_at: 0 });
    expect(await notices.abandoned()).toEqual([ORDERS]);
    expect(await claims(one => one.claimRecovery(ORDERS))).toBe(1);
    await notices.sent(ORDERS);
    await knex('notices').update({ claimed_at: 0 });
    expect(await notices.abandoned()).toEqual([]);
    expect(await claims(one => one.claimRecovery(ORDERS))).toBe(0);
  });
});
