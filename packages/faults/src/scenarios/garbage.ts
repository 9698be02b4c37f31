import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '../expect/eventually';
import { scaled } from '../portal/timing';
import type { Scenario } from '../Scenario';
import { hidePod } from './hidePod';
import { DATABASE, PODS } from './kinds';

const EXPIRED = '{"type":"ERROR","object":{"kind":"Status","code":410}}\n';

export const GARBAGE: readonly Scenario[] = [
  {
    id: 'F18',
    title: 'a list that is cut off: discarded, the last good one stays',
    async run(stage) {
      const { proxy } = stage;
      const watched = await stage.watchWell();
      const names = watched.names(PODS);
      proxy.fault = ({ what, kind }) =>
        what === 'list' && kind === PODS
          ? {
              status: 200,
              body: '{"kind":"PodList","metadata":{"resourceVersion":"9"},"items":[{"metadata":{"name":"a","uid":"a"}},{"meta',
            }
          : undefined;
      proxy.watchesOf(PODS)[0].write(EXPIRED);
      await eventually(
        'the list is unreadable',
        () => watched.cause(PODS) === 'unreadable',
        scaled(60_000),
      );
      assert.deepEqual(watched.names(PODS), names);
      proxy.heal();
      await eventually('it is known', () => watched.isComplete, scaled(60_000));
    },
  },
  {
    id: 'F19',
    title: 'an event that is cut off: listed again, nothing lost',
    async run(stage) {
      const { proxy, truth } = stage;
      const hidden = hidePod(stage);
      const watched = await stage.watchWell();
      assert.ok(hidden(), 'no pod was hidden');
      proxy.rewrite = object => object;
      const [watch] = proxy.watchesOf(PODS);
      watch.write('{"type":"ADDED","object":{"metadata":{"na');
      watch.end();
      await eventually(
        'nothing is lost',
        () => watched.names(PODS).length === truth.names(PODS).length,
        5_000,
      );
    },
  },
  {
    id: 'F20',
    title: 'a login page with 200: not a Kubernetes API',
    async run(stage) {
      stage.proxy.fault = () => ({
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<html><form>Sign in</form></html>',
      });
      const watched = stage.watch();
      await eventually(
        'pods are unreadable',
        () => watched.cause(PODS) === 'unreadable',
        10_000,
      );
      const fact = watched.objects.objects(PODS, {});
      assert.ok(fact.status === 'missing');
      assert.match(fact.missing.message, /not a Kubernetes API/);
      assert.notEqual(watched.verdict(DATABASE).state, 'healthy');
    },
  },
  {
    id: 'F21',
    title: 'a redirect: refused, its target is never asked',
    async run(stage) {
      let asked = 0;
      const target = createServer((_, response) => {
        asked += 1;
        response.end('{}');
      }).listen(0, '127.0.0.1');
      await once(target, 'listening');
      const { port } = target.address() as AddressInfo;
      try {
        stage.proxy.fault = () => ({
          status: 302,
          headers: { location: `http://127.0.0.1:${port}/` },
        });
        const watched = stage.watch();
        await eventually(
          'pods are unreadable',
          () => watched.cause(PODS) === 'unreadable',
          10_000,
        );
        assert.equal(asked, 0, 'the redirect was followed');
      } finally {
        target.close();
      }
    },
  },
];
