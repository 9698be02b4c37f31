import { rawRequest, rawWatch } from '../__testUtils__/rawClient';
import { startExampleApi } from '../__testUtils__/startExampleApi';

const PODS = '/api/v1/namespaces/shop/pods';
const WATCH = `${PODS}?watch=true`;

/** Whether a promise is still open after a while in which anything else was answered. */
async function isOpen(promise: Promise<unknown>): Promise<boolean> {
  const open = Symbol('open');
  const later = new Promise(resolve => setTimeout(() => resolve(open), 150));
  return (await Promise.race([promise, later])) === open;
}

describe('a hanging API server', () => {
  const example = startExampleApi();

  it('accepts and does not answer, on any path, until it answers again', async () => {
    const { outage } = example.api;
    outage.hang();
    const list = rawRequest(example.api, PODS);
    const version = rawRequest(example.api, '/version', { token: null });
    expect(await isOpen(Promise.race([list, version]))).toBe(true);
    outage.answer();
    expect((await list).status).toBe(200);
    expect((await version).status).toBe(200);
  });

  it('says nothing on an open watch, and afterwards what it has missed, in order', async () => {
    const since = example.store.resourceVersion;
    const watch = await rawWatch(
      example.api,
      `/api/v1/configmaps?watch=true&resourceVersion=${since}`,
    );
    const { outage } = example.api;
    outage.hang();
    for (const name of ['first', 'second'])
      example.store.create({
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name, namespace: 'shop' },
      });
    const next = watch.next();
    expect(await isOpen(next)).toBe(true);
    outage.answer();
    expect((await next)?.object.metadata.name).toBe('first');
    expect((await watch.next())?.object.metadata.name).toBe('second');
    watch.leave();
  });

  it('forgets the watch of a client that has left meanwhile', async () => {
    const { outage } = example.api;
    const subscribe = jest.spyOn(example.store, 'subscribe');
    outage.hang();
    const leaving = new AbortController();
    const asked = rawRequest(example.api, WATCH, { signal: leaving.signal });
    expect(await isOpen(asked)).toBe(true);
    leaving.abort();
    await expect(asked).rejects.toThrow();
    expect(await isOpen(new Promise(() => {}))).toBe(true);
    outage.answer();
    await rawRequest(example.api, PODS);
    expect(subscribe).not.toHaveBeenCalled();
  });
});

describe('a forbidden kind', () => {
  const example = startExampleApi();
  const asPortal = () => ({ token: example.api.tokens.portal });

  it('is refused to the reader like RBAC does, and nothing else is', async () => {
    const { api } = example;
    api.outage.forbid('pods');
    const refused = await rawRequest(api, PODS, asPortal());
    expect([refused.status, refused.json.reason]).toEqual([403, 'Forbidden']);
    expect(refused.json.message).toMatch(/cannot list resource "pods"/);
    expect((await rawRequest(api, WATCH, asPortal())).status).toBe(403);
    expect((await rawRequest(api, '/api/v1/services', asPortal())).status).toBe(
      200,
    );
    expect((await rawRequest(api, PODS)).status).toBe(200);
    api.outage.permit('pods');
    expect((await rawRequest(api, PODS, asPortal())).status).toBe(200);
  });

  it('ends the open watches of the reader on it', async () => {
    const pods = await rawWatch(example.api, WATCH, asPortal());
    const services = await rawWatch(
      example.api,
      '/api/v1/services?watch=true',
      asPortal(),
    );
    const admins = await rawWatch(example.api, WATCH);
    example.api.outage.forbid('pods');
    await pods.ended;
    expect(await isOpen(Promise.race([services.ended, admins.ended]))).toBe(
      true,
    );
    services.leave();
    admins.leave();
  });
});
