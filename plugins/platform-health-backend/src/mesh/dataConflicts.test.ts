import { object, pod } from './__testUtils__/meshObjects';
import { firing, judged } from './__testUtils__/changes';
import { KIND_IDS } from './projections';

describe('verdict on the namespace of the data services', () => {
  const instance = (proxy: boolean) => ({
    objects: {
      [KIND_IDS.Pod]: [
        pod('pg-1', {
          proxy,
          namespace: 'data-dev',
          labels: { 'cnpg.io/cluster': 'pg' },
        }),
      ],
    },
  });

  it('is healthy beside a STRICT mesh', () => {
    expect(judged(instance(false), 'namespace')).toMatchObject({
      state: 'healthy',
      sentence: 'The data services are beside the mesh, with TLS of their own',
    });
  });

  it('finds an instance that its operator cannot reach', () => {
    expect(firing(instance(true), 'namespace')).toEqual([
      'unhealthy mesh/data-conflicts',
    ]);
  });

  it('finds callers elsewhere that are told to speak mTLS with them', () => {
    const spec = {
      host: 'pg-rw.data-dev.svc.cluster.local',
      trafficPolicy: { tls: { mode: 'ISTIO_MUTUAL' } },
    };
    const changes = {
      objects: {
        ...instance(false).objects,
        [KIND_IDS.Service]: [
          object(
            'pg-rw',
            {
              spec: {
                selector: { 'cnpg.io/cluster': 'pg' },
                ports: [{ name: 'postgres', port: 5432 }],
              },
            },
            { namespace: 'data-dev' },
          ),
        ],
        [KIND_IDS.DestinationRule]: [object('to-data', { spec })],
      },
    };
    expect(firing(changes, 'namespace')).toEqual([
      'unhealthy mesh/data-conflicts',
    ]);
  });
});
