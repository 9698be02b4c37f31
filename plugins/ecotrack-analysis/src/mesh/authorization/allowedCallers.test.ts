import { made, objectsOf, SETTINGS } from '../../__testUtils__/objects';
import { allowedCallers } from './allowedCallers';

const order = 'shop.example/ns/shop/sa/order';
const user = 'shop.example/ns/shop/sa/user';
const callers = (
  policies: Record<string, object>,
  protocol: 'http' | 'tcp' = 'http',
) =>
  allowedCallers(
    { namespace: 'shop', labels: { app: 'cart' } },
    objectsOf(
      'AuthorizationPolicy',
      Object.entries(policies).map(([name, spec]) => made(name, spec)),
    ),
    SETTINGS,
    protocol,
  );
const rule = (principals: string[], ...operations: object[]) => ({
  from: [{ source: { principals } }],
  ...(operations.length > 0 && {
    to: operations.map(operation => ({ operation })),
  }),
});

describe('allowedCallers', () => {
  it('is anyone where no policy limits the callers', () => {
    expect(callers({})).toEqual([
      { principal: 'anyone', operations: ['any operation'], policy: 'none' },
    ]);
  });

  it('is nobody where a policy allows nothing', () => {
    expect(callers({ shut: {} })).toEqual([]);
  });

  it('names each identity with its operations', () => {
    expect(
      callers({
        cart: {
          rules: [
            rule([order, user], {
              methods: ['GET', 'POST'],
              paths: ['/carts/*'],
            }),
            {
              to: [{ operation: { ports: ['8081'] } }],
              when: [{ key: 'request.auth.claims[role]', values: ['admin'] }],
            },
          ],
        },
      }),
    ).toEqual([
      {
        principal: order,
        operations: ['GET,POST /carts/*'],
        policy: 'shop/cart',
      },
      {
        principal: user,
        operations: ['GET,POST /carts/*'],
        policy: 'shop/cart',
      },
      {
        principal: 'anyone',
        operations: [
          'any operation on port 8081 when request.auth.claims[role] admin',
        ],
        policy: 'shop/cart',
      },
    ]);
  });

  it('leaves out whom a denial takes everything, and says what it takes from others', () => {
    const denied = callers({
      cart: { rules: [rule([order, user])] },
      no: { action: 'DENY', rules: [rule([order])] },
      reads: {
        action: 'DENY',
        rules: [{ to: [{ operation: { methods: ['DELETE'] } }] }],
      },
    });
    expect(denied).toEqual([
      {
        principal: user,
        operations: ['any operation', 'not DELETE (shop/reads)'],
        policy: 'shop/cart',
      },
    ]);
  });

  it('says from whom a denial takes where the caller may be several', () => {
    expect(
      callers({ no: { action: 'DENY', rules: [rule([order])] } })[0].operations,
    ).toEqual(['any operation', `not any operation from ${order} (shop/no)`]);
  });

  it('on TCP leaves out rules that ask for HTTP', () => {
    const policies = { cart: { rules: [rule([order], { methods: ['GET'] })] } };
    expect(callers(policies, 'tcp')).toEqual([]);
    expect(callers(policies)).toHaveLength(1);
  });

  it('leaves out policies for gateways', () => {
    expect(
      callers({
        waypoint: { targetRefs: [{ kind: 'Gateway', name: 'w' }], rules: [] },
      })[0].policy,
    ).toBe('none');
  });
});
