import fc from 'fast-check';
import { made, objectsOf, SETTINGS } from '../../__testUtils__/objects';
import type { Call } from './Call';
import { decide } from './decide';

const cart = { namespace: 'shop', labels: { app: 'cart' } };
const order = 'shop.example/ns/shop/sa/order';
const call: Call = {
  principal: order,
  requestPrincipal: null,
  protocol: 'http',
  method: 'GET',
  path: '/api/v1/carts/7',
  port: 8080,
  host: 'cart',
};
const from = (...principals: string[]) => [{ source: { principals } }];
const to = (operation: object) => [{ operation }];
const judge = (
  policies: readonly Parameters<typeof made>[],
  changes: Partial<Call> = {},
) =>
  decide(
    { ...call, ...changes },
    cart,
    objectsOf(
      'AuthorizationPolicy',
      policies.map(one => made(...one)),
    ),
    SETTINGS,
  );
const allow = (...rules: object[]): Parameters<typeof made> => [
  'allow',
  { rules },
];
const deny = (...rules: object[]): Parameters<typeof made> => [
  'deny',
  { action: 'DENY', rules },
];

describe('decide', () => {
  it('allows everything where no policy is', () => {
    expect(judge([])).toEqual({ verdict: 'allow' });
  });

  it('denies what no policy allows once one allows anything', () => {
    const policies = [allow({ from: from(order) })];
    expect(judge(policies)).toEqual({ verdict: 'allow', policy: 'shop/allow' });
    expect(judge(policies, { principal: 'shop.example/ns/shop/sa/x' })).toEqual(
      {
        verdict: 'deny',
      },
    );
  });

  it('lets denial win', () => {
    expect(judge([allow({}), deny({ from: from(order) })])).toEqual({
      verdict: 'deny',
      policy: 'shop/deny',
    });
  });

  it('allows nothing by no rules, and everything by an empty one', () => {
    expect(judge([allow()]).verdict).toBe('deny');
    expect(judge([allow({})]).verdict).toBe('allow');
    expect(judge([deny()]).verdict).toBe('allow');
  });

  it('asks for all fields of a source, and for any of the sources', () => {
    const rule = (...namespaces: string[]) => ({
      from: [{ source: { principals: [order], namespaces } }],
    });
    expect(judge([allow(rule('shop'))]).verdict).toBe('allow');
    expect(judge([allow(rule('pay'))]).verdict).toBe('deny');
    expect(judge([allow(rule('pay'), rule('shop'))]).verdict).toBe('allow');
  });

  it.each([
    ['allow', { paths: ['/api/v1/carts/*'], methods: ['GET'] }],
    ['allow', { paths: ['*/7'] }],
    ['allow', { paths: ['/api/{*}/carts/{*}'] }],
    ['allow', { paths: ['/api/{**}'] }],
    ['deny', { paths: ['/api/{*}/7'] }],
    ['deny', { paths: ['/api/v1/carts'] }],
    ['deny', { notMethods: ['GET'] }],
    ['deny', { ports: ['8081'] }],
    ['allow', { ports: ['8080'], hosts: ['CART'] }],
  ])('would %s by the operation %p', (verdict, operation) => {
    expect(judge([allow({ to: to(operation) })]).verdict).toBe(verdict);
  });

  it('knows service accounts with and without namespace', () => {
    const rule = (account: string) => ({
      from: [{ source: { serviceAccounts: [account] } }],
    });
    expect(judge([allow(rule('order'))]).verdict).toBe('allow');
    expect(judge([allow(rule('shop/order'))]).verdict).toBe('allow');
    expect(judge([allow(rule('pay/order'))]).verdict).toBe('deny');
  });

  it('takes plain text for no principal', () => {
    expect(
      judge([allow({ from: from('*') })], { principal: null }).verdict,
    ).toBe('deny');
  });

  it('asks policies of the root namespace too, and no others', () => {
    const shut = (name: string): Parameters<typeof made> => [
      name,
      { action: 'DENY', rules: [{}] },
    ];
    expect(judge([shut('istio-system/shut')]).verdict).toBe('deny');
    expect(judge([shut('elsewhere/shut')]).verdict).toBe('allow');
    expect(
      judge([
        [
          'other',
          { ...shut('x')[1], selector: { matchLabels: { app: 'pay' } } },
        ],
      ]).verdict,
    ).toBe('allow');
  });

  it('on TCP matches no rule of ALLOW that asks for HTTP, and widens those of DENY', () => {
    const rule = { from: from(order), to: to({ methods: ['GET'] }) };
    expect(judge([allow(rule)], { protocol: 'tcp' }).verdict).toBe('deny');
    expect(
      judge([deny({ to: to({ methods: ['DELETE'] }) })], { protocol: 'tcp' })
        .verdict,
    ).toBe('deny');
    expect(judge([deny({ to: to({ methods: ['DELETE'] }) })]).verdict).toBe(
      'allow',
    );
  });

  it('does not know what hangs on an address or on an external authorizer', () => {
    const ip = { from: [{ source: { ipBlocks: ['10.0.0.0/8'] } }] };
    expect(judge([allow(ip)]).verdict).toBe('unknown');
    expect(judge([deny(ip)]).verdict).toBe('unknown');
    expect(judge([['ext', { action: 'CUSTOM', rules: [{}] }]]).verdict).toBe(
      'unknown',
    );
    expect(
      judge([['ext', { action: 'CUSTOM', rules: [{}] }], allow()]).verdict,
    ).toBe('deny');
    expect(judge([['audit', { action: 'AUDIT', rules: [{}] }]]).verdict).toBe(
      'allow',
    );
  });

  it('never allows more for one more denial', () => {
    const operation = fc.record(
      {
        methods: fc.subarray(['GET', 'POST']),
        paths: fc.subarray(['/api/*', '/x', '*']),
        ports: fc.subarray(['8080', '8081']),
      },
      { requiredKeys: [] },
    );
    const rule = fc.record(
      {
        from: fc.constantFrom(from(order), from('*'), from('x')),
        to: operation.map(to),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 3 }), rule, (rules, denial) => {
        const before = judge([allow(...rules)]).verdict;
        const after = judge([allow(...rules), deny(denial)]).verdict;
        expect(before === 'deny' && after !== 'deny').toBe(false);
      }),
    );
  });
});
