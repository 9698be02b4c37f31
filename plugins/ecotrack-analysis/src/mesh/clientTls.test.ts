import { made, objectsOf } from '../__testUtils__/objects';
import { clientTls } from './clientTls';

const demands = (...rules: Parameters<typeof made>[]) =>
  clientTls(
    'cart.shop.svc.cluster.local',
    objectsOf(
      'DestinationRule',
      rules.map(one => made(...one)),
    ),
  ).map(({ mode, port, subset }) => ({ mode, port, subset }));
const tls = (mode: string) => ({ tls: { mode } });

describe('clientTls', () => {
  it('finds demands of the rule, of ports and of subsets', () => {
    expect(
      demands([
        'cart',
        {
          host: 'cart',
          trafficPolicy: {
            ...tls('ISTIO_MUTUAL'),
            portLevelSettings: [{ port: { number: 8081 }, ...tls('DISABLE') }],
          },
          subsets: [{ name: 'v2', trafficPolicy: tls('SIMPLE') }],
        },
      ]),
    ).toEqual([
      { mode: 'mutual', port: undefined, subset: undefined },
      { mode: 'disable', port: 8081, subset: undefined },
      { mode: 'simple', port: undefined, subset: 'v2' },
    ]);
  });

  it('takes short names for those of the rule’s namespace, and knows wildcards', () => {
    const trafficPolicy = tls('DISABLE');
    expect(
      demands(['elsewhere/cart', { host: 'cart', trafficPolicy }]),
    ).toEqual([]);
    expect(
      demands([
        'elsewhere/all',
        { host: '*.shop.svc.cluster.local', trafficPolicy },
      ]),
    ).toHaveLength(1);
  });

  it('leaves it to the mesh where nothing is demanded', () => {
    expect(demands(['cart', { host: 'cart' }])).toEqual([]);
  });
});
