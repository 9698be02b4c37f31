import { mockCredentials } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import request from 'supertest';
import { startRouter } from './__testUtils__/startRouter';
import { READER } from './__testUtils__/whoMaySee';

const BASE = '/api/platform-health';
const LONG = 'a'.repeat(64);
const TECHNOLOGY = '/entities/component/default/orders/technologies/postgres';

describe('hostile requests', () => {
  let world: Awaited<ReturnType<typeof startRouter>>;
  beforeAll(async () => {
    world = await startRouter();
  });
  const get = (path: string) =>
    request(world.server)
      .get(`${BASE}${path}`)
      .set({ authorization: mockCredentials.user.header(READER) });

  it.each([
    ['a prototype as key', '/fleet?__proto__=x'],
    ['a prototype as key of a key', '/fleet?__proto__[polluted]=x'],
    ['a constructor', '/fleet?constructor[prototype][polluted]=x'],
    ['an escaped prototype', '/fleet?%5f_proto__%5Bpolluted%5D=x'],
    ['an array', '/fleet?owner[]=a'],
    ['a parameter twice', '/fleet?owner=a&owner=b'],
    ['an object', '/fleet?owner[$gt]='],
    ['a parameter that nobody knows', '/fleet?limit=5'],
    ['an overlong value', `/fleet?owner=${'a'.repeat(201)}`],
    ['an overlong address', `/certificates?${'a'.repeat(3000)}`],
    ['no state', '/fleet?state=fine'],
    ['an empty value', '/fleet?environment='],
    ['a missing value', TECHNOLOGY],
    ['a prototype as kind', '/entities/__proto__/default/orders'],
    ['an overlong kind', `/entities/${LONG}/default/orders`],
    ['an overlong namespace', `/entities/component/${LONG}/orders`],
    ['an overlong name', `/entities/component/default/${LONG}`],
    ['a path as name', '/entities/component/default/..%2f..%2fsources'],
    ['a broken escape', '/entities/component/default/%zz'],
    ['a NUL', '/entities/component/default/a%00b'],
    ['markup', '/entities/component/default/%3Cscript%3E'],
    [
      'a limit out of bounds',
      '/entities/component/default/orders/timeline?limit=1000',
    ],
    ['a rule that can be none', '/firing?rule=__proto__'],
    ['a rule with markup', '/firing?rule=a/%3Cb%3E'],
  ])('answers 400 to %s', async (_, path) => {
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body.error.message.length).toBeLessThan(400);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('answers any query with 200 or 400', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }),
        async query => {
          const { status } = await get(
            `/fleet?${new URLSearchParams(query).toString()}`,
          );
          expect([200, 400]).toContain(status);
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each(['post', 'put', 'patch', 'delete'] as const)(
    'has nothing to %s',
    async method => {
      const { status } = await request(world.server)
        [method](`${BASE}/fleet`)
        .set({ authorization: mockCredentials.user.header(READER) })
        .send({ __proto__: { polluted: 1 } });
      expect([404, 405]).toContain(status);
    },
  );
});
