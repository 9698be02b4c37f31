import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type {
  FleetRow,
  HealthState,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { openDatabase } from '../memory/openDatabase';
import { createNotifier } from './createNotifier';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

async function world() {
  const knex = await openDatabase({
    getClient: () => databases.init('SQLITE_3'),
  });
  let now = 0;
  let state: HealthState = 'healthy';
  const row = (): FleetRow => ({
    entityRef: 'component:default/orders',
    title: 'Orders',
    owner: 'group:default/orders',
    state,
    cells: [
      {
        technology: 'redis',
        environment: 'prod',
        state: 'healthy',
        sentence: 'Fine',
      },
      {
        technology: 'postgres',
        environment: 'dev',
        state,
        sentence: 'The replica lags by 20 MB',
      },
    ],
  });
  const send = jest.fn(async () => {});
  const replica = () =>
    createNotifier({
      knex,
      documents: { fleetRows: () => [row()] },
      notifications: { send },
      logger: mockServices.logger.mock(),
      afterSeconds: 60,
      now: () => now,
    });
  const replicas = [replica(), replica()];
  return {
    knex,
    send,
    replica,
    replicas,
    /** The state stands for so many seconds, and both replicas look now and then. */
    async stands(next: HealthState, seconds: number, seenBy = replicas) {
      state = next;
      for (const at of [
        now,
        now + (seconds * 1000) / 2,
        now + seconds * 1000,
      ]) {
        now = at;
        await Promise.all(seenBy.map(one => one.look()));
      }
    },
  };
}

describe('createNotifier', () => {
  it('tells the owner once, and once that it is well again', async () => {
    const { send, stands } = await world();
    await stands('healthy', 120);
    expect(send).not.toHaveBeenCalled();
    await stands('degraded', 50);
    expect(send).not.toHaveBeenCalled();
    await stands('degraded', 600);
    expect(send).toHaveBeenCalledTimes(1);
    expect(send).toHaveBeenLastCalledWith({
      recipients: { type: 'entity', entityRef: 'group:default/orders' },
      payload: {
        title: 'Orders is degraded: postgres in dev',
        description: 'The replica lags by 20 MB',
        link: '/catalog/default/component/orders/health',
        severity: 'normal',
        topic: 'platform-health',
        scope: 'platform-health:component:default/orders',
      },
    });
    await stands('unhealthy', 61);
    expect(send).toHaveBeenCalledTimes(2);
    await stands('unknown', 600);
    expect(send).toHaveBeenCalledTimes(2);
    await stands('healthy', 61);
    expect(send).toHaveBeenCalledTimes(3);
    expect(send).toHaveBeenLastCalledWith(
      expect.objectContaining({
        payload: expect.objectContaining({
          title: 'Orders is well again',
          severity: 'low',
        }),
      }),
    );
  });

  it('tells nobody of what comes and goes', async () => {
    const { send, stands } = await world();
    for (let round = 0; round < 20; round++) {
      await stands('degraded', 20);
      await stands('healthy', 20);
    }
    expect(send).not.toHaveBeenCalled();
  });

  it('does not tell again after a restart', async () => {
    const { send, stands, replica } = await world();
    await stands('degraded', 61);
    await stands('degraded', 61, [replica()]);
    expect(send).toHaveBeenCalledTimes(1);
    await stands('healthy', 61, [replica()]);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('tries again when it could not be sent, whoever began it', async () => {
    const { knex, send, stands, replicas } = await world();
    send.mockRejectedValueOnce(new Error('away'));
    await stands('degraded', 61);
    expect(send).toHaveBeenCalledTimes(1);
    await stands('degraded', 10);
    expect(send).toHaveBeenCalledTimes(1);
    await knex('notices').update({ claimed_at: 0 });
    await stands('degraded', 10, replicas.slice(1));
    expect(send).toHaveBeenCalledTimes(2);
    await stands('degraded', 600);
    expect(send).toHaveBeenCalledTimes(2);
  });
});
