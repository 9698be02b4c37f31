import { deployment, object, ROOT } from './__testUtils__/meshObjects';
import { inDays, one } from './__testUtils__/meshWorld';
import { Changes, firing, judged, samples } from './__testUtils__/changes';
import { DEPLOYMENT, KIND_IDS } from './projections';

describe('verdict on the control plane', () => {
  it('is healthy when everything was looked at and is fine', () => {
    expect(judged({}, 'control-plane')).toMatchObject({
      state: 'healthy',
      sentence: 'Istio 1.31.1',
      missing: [],
      details: {
        type: 'mesh-control-plane',
        version: '1.31.1',
        ready: 2,
        wanted: 2,
      },
    });
  });

  it.each<[string, string[], Changes]>([
    [
      'no istiod',
      ['unhealthy mesh/istiod-down'],
      { objects: { [DEPLOYMENT]: [] } },
    ],
    [
      'no ready istiod',
      ['unhealthy mesh/istiod-down'],
      { objects: { [DEPLOYMENT]: [deployment('istiod', ROOT, { ready: 0 })] } },
    ],
    [
      'one of two',
      ['degraded mesh/istiod-down'],
      { objects: { [DEPLOYMENT]: [deployment('istiod', ROOT, { ready: 1 })] } },
    ],
    [
      'slow pushes',
      ['degraded mesh/slow-pushes'],
      samples('convergence', one(2)),
    ],
    [
      'very slow pushes',
      ['unhealthy mesh/slow-pushes'],
      samples('convergence', one(6)),
    ],
    [
      'failed injection',
      ['degraded mesh/injection-failures'],
      samples('injection-failures', one(1)),
    ],
    [
      'refused certificates',
      ['unhealthy mesh/certificate-requests-failing'],
      samples('certificate-failures', one(1)),
    ],
    [
      'refused objects',
      ['degraded mesh/validation-failures'],
      samples('validation-failures', one(1)),
    ],
    [
      'a root with 60 days',
      ['degraded mesh/authority-expiring'],
      samples('root-expiry', inDays(60)),
    ],
    [
      'a chain with 20 days',
      ['unhealthy mesh/authority-expiring'],
      samples('chain-expiry', inDays(20)),
    ],
    [
      'a policy with a selector',
      ['degraded mesh/mesh-wide-policies'],
      {
        objects: {
          [KIND_IDS.PeerAuthentication]: [
            object(
              'one',
              { spec: { selector: { matchLabels: { app: 'x' } } } },
              { namespace: ROOT },
            ),
          ],
        },
      },
    ],
  ])('finds %s', (_what, expected, changes) => {
    expect(firing(changes, 'control-plane')).toEqual(expected);
  });

  it('asks for no speed where nothing was pushed', () => {
    expect(
      judged(
        { samples: { 'mesh/pushes': one(0), 'mesh/convergence': one(NaN) } },
        'control-plane',
      ).state,
    ).toBe('healthy');
  });
});
