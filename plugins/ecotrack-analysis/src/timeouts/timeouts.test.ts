import { made, pod, SETTINGS } from '../__testUtils__/objects';
import type { Kind, ObjectBag } from '../objects/Objects';
import { analyse } from '../mesh/findings';
import { TIMEOUT_ANALYZERS } from '.';

type Input = NonNullable<ObjectBag[Kind]>[number];

const service = (name: string) =>
  made(name, { selector: { app: name.split('/').pop() } });
const routes = (name: string, ...timeouts: (string | null)[]) =>
  made(name, {
    hosts: [name.split('/').pop()],
    http: timeouts.map(timeout => ({ timeout })),
  });
const sidecar = (app: string, ...hosts: string[]) =>
  made(app, { workloadSelector: { labels: { app } }, egress: [{ hosts }] });
const lets = (callee: string, ...principals: string[]) =>
  made(callee, {
    selector: { matchLabels: { app: callee } },
    rules: [{ from: [{ source: { principals } }] }],
  });
const podOf = (app: string, spec: object = {}) =>
  pod(`${app}-1`, { labels: { app }, spec });

const find = (bag: Partial<Record<Kind, readonly Input[]>>) => {
  const { findings, unreadable } = analyse(
    TIMEOUT_ANALYZERS,
    {
      VirtualService: [],
      Service: [service('order'), service('cart')],
      Sidecar: [],
      AuthorizationPolicy: [],
      Pod: [],
      ...bag,
    },
    SETTINGS,
  );
  expect(unreadable).toEqual([]);
  return findings;
};
const chain = (order: (string | null)[], cart: (string | null)[]) =>
  find({
    VirtualService: [routes('order', ...order), routes('cart', ...cart)],
    Sidecar: [sidecar('order', './cart.shop.svc.cluster.local', 'data/*')],
  }).map(({ level }) => level);

describe('timeoutChain', () => {
  it('names both ends of a call that outlasts its caller', () => {
    expect(
      find({
        VirtualService: [routes('order', '3s'), routes('cart', '1s', '3s')],
        Sidecar: [sidecar('order', 'shop/cart.shop.svc.cluster.local')],
      }),
    ).toEqual([
      {
        id: 'timeout-chain',
        level: 'warning',
        sentence:
          'Lets calls of cart.shop.svc.cluster.local last 3s, but VirtualService shop/order gives up its caller order.shop.svc.cluster.local after 3s (Sidecar order names the call): make spec.http.timeout here shorter, or longer there.',
        object: { kind: 'VirtualService', namespace: 'shop', name: 'cart' },
      },
    ]);
  });

  it.each([
    ['a callee that is sooner', ['3s'], ['2999ms'], []],
    ['one that is as slow', ['3s'], ['3s'], ['warning']],
    ['one that may wait for ever', ['3s'], [null], ['warning']],
    ['the same in words', ['3s'], ['0s'], ['warning']],
    ['callers that wait for ever', [null], ['3s'], []],
    ['both that wait for ever', [null], [null], []],
    ['a shorter route of the caller', ['1s', '5s'], ['2s'], ['info']],
    ['a duration that is none', ['3s'], ['soon'], []],
  ])('judges %s', (_, order, cart, levels) => {
    expect(chain(order, cart)).toEqual(levels);
  });

  it('knows calls from those whom a policy lets in', () => {
    const bag = {
      VirtualService: [routes('order', '1s'), routes('cart', '2s')],
      Pod: [podOf('order', { serviceAccountName: 'buyer' })],
    };
    const by = (principal: string, changes = {}) =>
      find({
        ...bag,
        AuthorizationPolicy: [
          {
            ...lets('cart', principal),
            ...changes,
          },
        ],
      }).length;
    expect(by('shop.example/ns/shop/sa/buyer')).toBe(1);
    expect(by('shop.example/ns/pay/sa/buyer')).toBe(0);
    expect(by('*')).toBe(0);
  });

  it('says a call once that a Sidecar and a policy name', () => {
    expect(
      find({
        VirtualService: [routes('order', '1s'), routes('cart', '2s')],
        Pod: [podOf('order', { serviceAccountName: 'buyer' })],
        Sidecar: [sidecar('order', './cart.shop.svc.cluster.local')],
        AuthorizationPolicy: [lets('cart', 'shop.example/ns/shop/sa/buyer')],
      }),
    ).toHaveLength(1);
  });

  it('asks nothing of Services without routes, or that nobody calls', () => {
    expect(
      find({
        VirtualService: [routes('cart', '9s')],
        Sidecar: [sidecar('order', './cart.shop.svc.cluster.local')],
      }),
    ).toEqual([]);
    expect(
      find({ VirtualService: [routes('order', '1s'), routes('cart', '9s')] }),
    ).toEqual([]);
  });
});

describe('gracePeriod', () => {
  const ends = (timeout: string, spec: object) =>
    find({
      VirtualService: [routes('cart', timeout)],
      Pod: [podOf('cart', spec)],
    });
  const pausing = (grace: number) => ({
    terminationGracePeriodSeconds: grace,
    containers: [
      { name: 'app', lifecycle: { preStop: { sleep: { seconds: 10 } } } },
    ],
  });

  it('names both ends of a call that the pod does not live to answer', () => {
    expect(ends('6s', pausing(15))).toEqual([
      {
        id: 'grace-period',
        level: 'warning',
        sentence:
          'Is killed 15s after it is told to end, but pauses 10s and VirtualService shop/cart lets its calls last 6s: make spec.terminationGracePeriodSeconds longer, or the timeout shorter.',
        object: { kind: 'Pod', namespace: 'shop', name: 'cart-1' },
      },
    ]);
  });

  it('is content with a period that is long enough, by default 30 s', () => {
    expect(ends('5s', pausing(15))).toEqual([]);
    expect(ends('30s', {})).toEqual([]);
    expect(ends('31s', {})).toHaveLength(1);
    expect(ends('31s', { terminationGracePeriodSeconds: 31 })).toEqual([]);
    expect(ends('0s', {})).toEqual([]);
  });
});
