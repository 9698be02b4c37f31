import assert from 'node:assert/strict';
import { once } from 'node:events';
import knexFactory from 'knex';
import { eventually, pause } from '../expect/eventually';
import { spawnHealthPortal } from '../portal/spawnHealthPortal';
import { SERVICE_PAGE } from '../portal/startHealthPortal';
import type { Scenario } from '../Scenario';
import { CutProxy } from '../servers/CutProxy';
import { startPostgres } from '../servers/startPostgres';

const DRAINED_MS = 10_000;
const PAGE_MS = 3_000;

export const BACKEND: readonly Scenario[] = [
  {
    id: 'F45',
    title: 'SIGTERM while every cluster is asked: ended within 10 s',
    async run({ proxies, sandbox }) {
      const { one, four } = proxies;
      one.fault = () => 'hang';
      const portal = await spawnHealthPortal({
        clusters: [
          { name: 'nonprod', url: one.url },
          { name: 'prod', url: four.url },
        ],
        tokens: { nonprod: sandbox.nonprod.token, prod: sandbox.prod.token },
        deadline: 60_000,
      });
      const ended = once(portal, 'exit').then(() => true);
      try {
        await eventually(
          'the clusters are asked',
          () => one.requests.length > 10 && four.requests.length > 10,
          20_000,
        );
        portal.kill('SIGTERM');
        const isDrained = await Promise.race([ended, pause(DRAINED_MS)]);
        assert.ok(isDrained, `still running after ${DRAINED_MS} ms`);
      } finally {
        portal.kill('SIGKILL');
      }
      await eventually(
        'its sockets are closed',
        () => one.openSockets === 0,
        1_000,
      );
    },
  },
  {
    id: 'F46',
    title:
      'the database is away: pages answer, and it is used again afterwards',
    async run(stage) {
      const postgres = await startPostgres();
      const wire = new CutProxy(postgres.port);
      const port = await wire.listen();
      const database = knexFactory({
        client: 'pg',
        connection: {
          host: '127.0.0.1',
          port,
          user: 'postgres',
          password: 'postgres',
          database: 'postgres',
        },
        pool: { min: 0, max: 5 },
        acquireConnectionTimeout: 2_000,
      });
      try {
        const portal = await stage.serve({ database });
        const shown = { body: '' };
        const look = () => {
          portal.get(SERVICE_PAGE).then(({ body }) => {
            shown.body = body;
          });
          return /"state":"(healthy|degraded|unhealthy)"/.test(shown.body);
        };
        await eventually('the page is there', look, 20_000);
        wire.cut();
        await pause(1_000);
        const page = await portal.get(SERVICE_PAGE);
        assert.equal(page.status, 200);
        assert.ok(page.took < PAGE_MS, `the page took ${page.took} ms`);
        const timeline = await portal.get(`${SERVICE_PAGE}/timeline`);
        assert.ok(timeline.took < PAGE_MS, `an error took ${timeline.took} ms`);
        assert.ok(timeline.status >= 500, `timeline: ${timeline.status}`);
        assert.doesNotMatch(timeline.body, /postgres|127\.0\.0\.1|at .*\.ts/);
        wire.mend();
        const again = { status: 0 };
        await eventually(
          'the timeline is read again',
          () => {
            portal.get(`${SERVICE_PAGE}/timeline`).then(({ status }) => {
              again.status = status;
            });
            return again.status === 200;
          },
          10_000,
        );
      } finally {
        await stage.clear();
        await database.destroy();
        wire.close();
        await postgres.stop();
      }
    },
  },
];
