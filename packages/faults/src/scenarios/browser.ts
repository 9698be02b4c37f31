import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually, pause } from '../expect/eventually';
import { browserParts } from '../portal/browserParts';
import type { Scenario } from '../Scenario';

const WINDOW_MS = 3_000;

/** A page that is looked at, as far as the frontend asks for it. */
const VISIBLE = {
  visibilityState: 'visible',
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
};

/** Counts requests, and answers only those with a token that still holds. */
async function strictBackend() {
  const counts = { requests: 0 };
  const server = createServer((request, response) => {
    counts.requests += 1;
    const isFresh = request.headers.authorization === 'Bearer fresh';
    response.writeHead(isFresh ? 200 : 401, {
      'content-type': 'application/json',
    });
    response.end(
      isFresh
        ? '{"state":"healthy"}'
        : '{"error":{"name":"AuthenticationError","message":"The token expired"}}',
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { counts, server, url: `http://127.0.0.1:${port}` };
}

export const BROWSER: readonly Scenario[] = [
  {
    id: 'F47',
    title:
      'the token expires in the browser: renewed once, else a hint, and no loop',
    async run() {
      const { PlatformHealthClient, LiveDocument } = browserParts();
      const { counts, server, url } = await strictBackend();
      Object.defineProperty(globalThis, 'document', {
        value: VISIBLE,
        configurable: true,
      });
      const identity = { token: 'expired' };
      const client = new PlatformHealthClient({
        // as the app's fetch does: the plugin's address, and the token of this moment
        fetch: (address, init) =>
          fetch(String(address).replace('plugin://platform-health', url), {
            ...init,
            headers: {
              ...Object(init?.headers),
              authorization: `Bearer ${identity.token}`,
            },
          }),
      });
      let signal = () => {};
      const page = new LiveDocument(
        within =>
          client.entityHealth('component:default/orders', { signal: within }),
        onChange => {
          signal = onChange;
          return () => undefined;
        },
      );
      const leave = page.subscribe(() => undefined);
      try {
        const storm = async () => {
          const end = Date.now() + WINDOW_MS;
          while (Date.now() < end) {
            signal();
            await pause(10);
          }
        };
        await storm();
        assert.ok(
          counts.requests <= WINDOW_MS / 1000 + 1,
          `${counts.requests} requests in ${WINDOW_MS} ms`,
        );
        const failed = page.current();
        assert.ok(failed.status === 'failed', `it is ${failed.status}`);
        assert.match(failed.error.message, /401 Unauthorized/);
        identity.token = 'fresh';
        await eventually(
          'the renewed token is used',
          () => {
            signal();
            return page.current().status === 'ready';
          },
          2_000,
        );
        identity.token = 'expired';
        await storm();
        const shown = page.current();
        assert.ok(shown.status === 'ready', 'what was read is gone');
        assert.match(shown.problem?.message ?? '', /401 Unauthorized/);
      } finally {
        leave();
        server.closeAllConnections();
        server.close();
        Reflect.deleteProperty(globalThis, 'document');
      }
    },
  },
];
