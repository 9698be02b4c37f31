import fc from 'fast-check';
import { made, objectsOf, SETTINGS } from '../__testUtils__/objects';
import { effectiveMtls, modeOfPort } from './effectiveMtls';

const cart = { namespace: 'shop', labels: { app: 'cart' } };
const selector = { matchLabels: { app: 'cart' } };
const strict = { mtls: { mode: 'STRICT' } };
const effective = (...policies: Parameters<typeof made>[]) =>
  effectiveMtls(
    cart,
    objectsOf(
      'PeerAuthentication',
      policies.map(one => made(...one)),
    ),
    SETTINGS,
  );

describe('effectiveMtls', () => {
  it('accepts both without any policy', () => {
    expect(effective()).toMatchObject({ mode: 'permissive', policies: [] });
  });

  it('goes by the nearest policy and names all that have a say', () => {
    const all = effective(
      ['istio-system/default', strict],
      ['default', { mtls: { mode: 'DISABLE' } }],
      ['cart', { selector, mtls: { mode: 'PERMISSIVE' } }],
    );
    expect(all.mode).toBe('permissive');
    expect(all.policies).toEqual([
      'shop/cart',
      'shop/default',
      'istio-system/default',
    ]);
  });

  it('inherits where nothing or UNSET is written', () => {
    expect(
      effective(
        ['istio-system/default', strict],
        ['default', {}],
        ['cart', { selector, mtls: { mode: 'UNSET' } }],
      ).mode,
    ).toBe('strict');
  });

  it('takes the oldest of several at one level', () => {
    const at = (creationTimestamp: string) => ({ creationTimestamp });
    expect(
      effective(
        ['new', { mtls: { mode: 'DISABLE' } }, at('2026-02-01T00:00:00Z')],
        ['old', strict, at('2026-01-01T00:00:00Z')],
      ),
    ).toMatchObject({ mode: 'strict', policies: ['shop/old'] });
  });

  it('gives ports a mode of their own, of the workload’s policy only', () => {
    const ports = effective(
      ['istio-system/default', strict],
      ['default', { portLevelMtls: { 9090: { mode: 'DISABLE' } } }],
      [
        'cart',
        {
          selector,
          portLevelMtls: {
            8081: { mode: 'PERMISSIVE' },
            8082: { mode: 'UNSET' },
          },
        },
      ],
    );
    expect(
      [8080, 8081, 8082, 9090].map(port => modeOfPort(ports, port)),
    ).toEqual(['strict', 'permissive', 'strict', 'strict']);
  });

  it.each([
    ['of another namespace', 'elsewhere/default', strict],
    [
      'that selects others',
      'pay',
      { ...strict, selector: { matchLabels: { app: 'pay' } } },
    ],
    [
      'of the root namespace with a selector',
      'istio-system/cart',
      { ...strict, selector },
    ],
  ])('leaves out a policy %s', (_which, name, spec) => {
    expect(effective([name, spec]).mode).toBe('permissive');
  });

  it('is what the nearest level says that says anything, whatever the order', () => {
    const mode = fc.constantFrom(
      undefined,
      'UNSET',
      'STRICT',
      'PERMISSIVE',
      'DISABLE',
    );
    const words = {
      STRICT: 'strict',
      PERMISSIVE: 'permissive',
      DISABLE: 'disabled',
    };
    fc.assert(
      fc.property(
        mode,
        mode,
        mode,
        fc.boolean(),
        (mesh, namespace, workload, turned) => {
          const policies: Parameters<typeof made>[] = [
            ['istio-system/default', { mtls: { mode: mesh } }],
            ['default', { mtls: { mode: namespace } }],
            ['cart', { selector, mtls: { mode: workload } }],
          ];
          const said = [workload, namespace, mesh].find(
            (one): one is keyof typeof words =>
              one !== undefined && one !== 'UNSET',
          );
          expect(
            effective(...(turned ? policies.reverse() : policies)).mode,
          ).toBe(said ? words[said] : 'permissive');
        },
      ),
    );
  });
});
