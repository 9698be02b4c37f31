import { readObjects } from './readObjects';

const policy = (spec: unknown) => ({
  metadata: { name: 'default', namespace: 'shop' },
  spec,
});
const read = (spec: unknown) =>
  readObjects(['PeerAuthentication'], { PeerAuthentication: [policy(spec)] });

describe('readObjects', () => {
  it('takes null and absent fields for the same', () => {
    const { objects, unreadable } = read({ mtls: null });
    expect(unreadable).toEqual([]);
    expect(objects.PeerAuthentication[0].spec.mtls).toBeUndefined();
  });

  it.each([
    [
      'a mode that Istio does not have',
      { mtls: { mode: 'STRCIT' } },
      'spec.mtls.mode',
    ],
    ['a text for an object', { mtls: 'STRICT' }, 'spec.mtls'],
    [
      'a port that is no number',
      { portLevelMtls: { http: { mode: 'STRICT' } } },
      'spec.portLevelMtls.http',
    ],
  ])('tells %s', (_what, spec, path) => {
    const { objects, unreadable } = read(spec);
    expect(objects.PeerAuthentication).toEqual([]);
    expect(unreadable).toEqual([
      {
        object: {
          kind: 'PeerAuthentication',
          namespace: 'shop',
          name: 'default',
        },
        path,
        message: expect.any(String),
      },
    ]);
  });

  it('tells a field of an authorization rule that it does not know', () => {
    const { unreadable } = readObjects(['AuthorizationPolicy'], {
      AuthorizationPolicy: [
        policy({ rules: [{ from: [{ source: { moons: ['full'] } }] }] }),
      ],
    });
    expect(unreadable[0].path).toBe('spec.rules.0.from.0.source');
  });

  it('tells a kind that nobody looked for', () => {
    const { unreadable } = readObjects(['Pod'], {});
    expect(unreadable[0].object).toEqual({ kind: 'Pod', name: '*' });
  });
});
