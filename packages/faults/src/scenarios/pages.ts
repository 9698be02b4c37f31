import assert from 'node:assert/strict';
import { eventually, pause } from '../expect/eventually';
import type { HealthPortal } from '../portal/startHealthPortal';
import { SERVICE_PAGE } from '../portal/startHealthPortal';
import type { Scenario } from '../Scenario';
import type { Stage } from '../Stage';

const requestsOf = ({ proxies }: Stage) =>
  Object.values(proxies).reduce((sum, one) => sum + one.requests.length, 0);

/** The whole portal, once the page of the service has verdicts and nothing is asked of the clusters any more. */
async function servingPortal(stage: Stage): Promise<HealthPortal> {
  const portal = await stage.serve();
  const shown = { body: '', requests: -1 };
  await eventually(
    'the page is there',
    () => {
      portal.get(SERVICE_PAGE).then(({ body, status }) => {
        if (status === 200) shown.body = body;
      });
      return /"state":"(healthy|degraded|unhealthy)"/.test(shown.body);
    },
    20_000,
  );
  while (shown.requests !== requestsOf(stage)) {
    shown.requests = requestsOf(stage);
    await pause(1_000);
  }
  return portal;
}

/** Queries that no page of ours sends. */
const HOSTILE = [
  '/fleet?__proto__=x',
  '/fleet?__proto__[polluted]=x',
  '/fleet?constructor[prototype][polluted]=x',
  '/fleet?owner[]=a',
  '/fleet?owner=a&owner=b',
  '/entities/__proto__/default/orders',
  `${SERVICE_PAGE}/timeline?limit[]=5`,
  '/firing?rule=__proto__',
];

export const PAGES: readonly Scenario[] = [
  {
    id: 'F43',
    title: '200 users open the page at once: nothing is asked of a cluster',
    async run(stage) {
      const portal = await servingPortal(stage);
      const before = requestsOf(stage);
      const pages = await Promise.all(
        Array.from({ length: 200 }, () => portal.get(SERVICE_PAGE)),
      );
      assert.ok(pages.every(({ status }) => status === 200));
      const slowest = Math.max(...pages.map(({ took }) => took));
      assert.ok(slowest < 3_000, `the slowest took ${slowest.toFixed()} ms`);
      assert.equal(requestsOf(stage), before);
    },
  },
  {
    id: 'F44',
    title: 'users leave: no socket stays, neither theirs nor one to a cluster',
    async run(stage) {
      const portal = await servingPortal(stage);
      const before = await portal.connections();
      for (let user = 0; user < 50; user += 1) portal.leave(SERVICE_PAGE);
      const now = { connections: Infinity };
      await eventually(
        'their sockets are closed',
        () => {
          portal.connections().then(count => {
            now.connections = count;
          });
          return now.connections <= before;
        },
        5_000,
      );
      const { two } = stage.proxies;
      const watched = await stage.watchWell({ cluster: 'two' });
      assert.ok(two.openSockets > 0);
      await watched.objects.stop();
      await eventually(
        'the sockets to the cluster are closed',
        () => two.openSockets === 0,
        2_000,
      );
    },
  },
  {
    id: 'F48',
    title: 'requests with __proto__ and lists: 400',
    async run(stage) {
      const portal = await stage.serve();
      for (const path of HOSTILE) {
        const { status, body } = await portal.get(path);
        assert.equal(status, 400, `${path} is answered ${status}`);
        assert.ok(body.length < 2_000);
      }
      assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
    },
  },
];
