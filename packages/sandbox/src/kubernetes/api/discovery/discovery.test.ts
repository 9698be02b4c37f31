import { rawRequest } from '../../__testUtils__/rawClient';
import { startExampleApi } from '../../__testUtils__/startExampleApi';

const PODS = '/api/v1/namespaces/shop/pods';

describe('discovery', () => {
  const server = startExampleApi();
  const { send, names } = server;

  it('names groups, versions and resources', async () => {
    const groups = await send('GET', '/apis');
    expect(groups.json.kind).toBe('APIGroupList');
    expect(
      groups.json.groups.find(
        (group: { name: string }) => group.name === 'security.istio.io',
      ),
    ).toMatchObject({
      preferredVersion: { groupVersion: 'security.istio.io/v1' },
    });
    const core = await send('GET', '/api/v1');
    expect(core.json.groupVersion).toBe('v1');
    expect(core.json.resources).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          name: 'pods',
          kind: 'Pod',
          namespaced: true,
          shortNames: ['po'],
        }),
        expect.objectContaining({ name: 'pods/log', verbs: ['get'] }),
      ]),
    );
    expect((await send('GET', '/api')).json.versions).toEqual(['v1']);
    const group = await send('GET', '/apis/apps');
    expect(group.json).toMatchObject({ kind: 'APIGroup', name: 'apps' });
    expect((await send('GET', '/apis/none')).status).toBe(404);
    expect((await send('GET', '/apis/apps/v9')).status).toBe(404);
  });

  it('answers plain JSON to a client that prefers tables or aggregates', async () => {
    const accept =
      'application/json;as=Table;v=v1;g=meta.k8s.io,application/json';
    const pods = await rawRequest(server.api, PODS, { headers: { accept } });
    expect(pods.json.kind).toBe('PodList');
    const groups = await rawRequest(server.api, '/apis', {
      headers: {
        accept:
          'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json',
      },
    });
    expect([groups.type, groups.json.kind]).toEqual([
      'application/json',
      'APIGroupList',
    ]);
  });

  it('lists the custom resource definitions', async () => {
    const crds = await names(
      '/apis/apiextensions.k8s.io/v1/customresourcedefinitions',
    );
    expect(crds).toContain('kafkatopics.kafka.strimzi.io');
    expect(crds).toContain('applications.argoproj.io');
  });
});
