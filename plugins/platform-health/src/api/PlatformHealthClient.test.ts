import { PlatformHealthClient } from './PlatformHealthClient';

/** A client of answers that a test prepares, and the requests it made. */
function made(...answers: Response[]) {
  const fetch = jest.fn(
    async (_url: string | URL | Request, _init?: RequestInit) =>
      answers.shift() ?? new Response(null, { status: 500 }),
  );
  const headersOf = (call: number) =>
    new Headers(fetch.mock.calls[call][1]?.headers);
  return { client: new PlatformHealthClient({ fetch }), fetch, headersOf };
}

const json = (body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { headers });

describe('PlatformHealthClient', () => {
  it('asks for an entity by kind, namespace and name', async () => {
    const { client, fetch } = made(json({ state: 'healthy' }));
    await client.entityHealth('Component:default/Order-Service');
    expect(fetch.mock.calls[0][0]).toBe(
      'plugin://platform-health/entities/component/default/order-service',
    );
  });

  it('escapes what stands in an address', async () => {
    const { client, fetch } = made(json({}), json({}), json({}));
    await client.technologyDetail({
      entityRef: 'component:default/a',
      technology: 'my/own',
      environment: 'a&b',
    });
    await client.timeline({
      entityRef: 'component:default/a',
      limit: 20,
      before: 'x y',
    });
    await client.firing('postgres/disk');
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      'plugin://platform-health/entities/component/default/a/technologies/my%2Fown?environment=a%26b',
      'plugin://platform-health/entities/component/default/a/timeline?limit=20&before=x+y',
      'plugin://platform-health/firing?rule=postgres%2Fdisk',
    ]);
  });

  it('gives the same object for a document that has not changed', async () => {
    const { client, headersOf } = made(
      json({ state: 'healthy' }, { etag: '"1"' }),
      new Response(null, { status: 304 }),
      json({ state: 'degraded' }, { etag: '"2"' }),
    );
    const first = await client.entityHealth('component:default/a');
    const second = await client.entityHealth('component:default/a');
    const third = await client.entityHealth('component:default/a');
    expect(second).toBe(first);
    expect(third).toEqual({ state: 'degraded' });
    expect(headersOf(0).get('if-none-match')).toBeNull();
    expect(headersOf(1).get('if-none-match')).toBe('"1"');
  });

  it('knows nothing of an entity that there is no document of', async () => {
    const { client } = made(new Response(null, { status: 404 }));
    expect(await client.entityHealth('component:default/a')).toBeUndefined();
  });

  it('fails with what the backend says', async () => {
    const { client } = made(
      new Response(
        JSON.stringify({
          error: { name: 'NotAllowedError', message: 'not yours' },
          response: { statusCode: 403 },
        }),
        { status: 403, headers: { 'content-type': 'application/json' } },
      ),
    );
    await expect(client.entityHealth('component:default/a')).rejects.toThrow(
      /403/,
    );
  });

  it('says that the backend is missing when it has no list', async () => {
    const { client } = made(new Response(null, { status: 404 }));
    await expect(client.fleet()).rejects.toThrow(/is it installed/);
  });
});
