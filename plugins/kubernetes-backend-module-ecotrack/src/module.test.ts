import { createBackendModule } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import kubernetesPlugin from '@backstage/plugin-kubernetes-backend';
import { kubernetesRouterExtensionPoint } from '@backstage/plugin-kubernetes-node';
import { json, podList, startCluster } from './__testUtils__/startCluster';
import { configOf, startDoor } from './__testUtils__/startDoor';
import kubernetesModuleEcotrack from './index';

const otherModule = createBackendModule({
  pluginId: 'kubernetes',
  moduleId: 'another',
  register(env) {
    env.registerInit({
      deps: { routers: kubernetesRouterExtensionPoint },
      async init({ routers }) {
        routers.addRouter(({ getDefault }) => getDefault());
      },
    });
  },
});

describe('kubernetesModuleEcotrack', () => {
  it('leaves the routes of the plugin as they are', async () => {
    const door = await startDoor({
      clusters: [{ name: 'nonprod', url: 'https://nonprod.example' }],
    });
    const { status, json: body } = await door.read('/clusters');
    expect(status).toBe(200);
    expect(body.items).toEqual([
      expect.objectContaining({ name: 'nonprod', authProvider: 'stub' }),
    ]);
  });

  it('lists the names of the clusters and nothing else of them', async () => {
    const door = await startDoor({
      clusters: [
        { name: 'nonprod', url: 'https://nonprod.example' },
        { name: 'prod', url: 'https://prod.example', skipTLSVerify: true },
      ],
    });
    const { json: body } = await door.read('/ecotrack/clusters');
    expect(body).toEqual({ clusters: [{ name: 'nonprod' }, { name: 'prod' }] });
  });

  it('takes its deadline from the configuration', async () => {
    const cluster = await startCluster(() => {});
    const door = await startDoor({
      clusters: [{ name: 'nonprod', url: cluster.url }],
      deadline: { milliseconds: 40 },
    });
    const { status, json: body } = await door.read(
      '/ecotrack/nonprod/objects/pods?version=v1',
    );
    expect([status, body.error.message]).toEqual([
      504,
      'The cluster did not answer within 0.04 s',
    ]);
  });

  it('fails the start with the remedy where another module was first', async () => {
    await expect(
      startTestBackend({
        features: [
          kubernetesPlugin,
          otherModule,
          kubernetesModuleEcotrack,
          catalogServiceMock.factory({ entities: [] }),
          configOf([]),
        ],
      }),
    ).rejects.toThrow(
      /kubernetesRouterExtensionPoint.*takes only one.*Remove that module.*or.*createDoor\(\.\.\.\).*before getDefault\(\)/,
    );
  });

  it('gives a secret to nobody on the way through list and watch', async () => {
    const pod = {
      metadata: { name: 'a', managedFields: [{ manager: 'hunter2' }] },
      spec: { containers: [{ env: [{ name: 'P', value: 'hunter2' }] }] },
    };
    const cluster = await startCluster((request, response) =>
      json(
        request.url?.includes('watch=true')
          ? { type: 'ADDED', object: pod }
          : podList(pod),
      )(request, response),
    );
    const door = await startDoor({
      clusters: [{ name: 'nonprod', url: cluster.url }],
    });
    const path = '/ecotrack/nonprod/objects/pods?version=v1';
    const clean = {
      metadata: { name: 'a' },
      spec: { containers: [{ env: [{ name: 'P' }] }] },
    };
    expect((await door.read(path)).json).toEqual(podList(clean));
    expect((await door.read(`${path}&watch=true`)).json).toEqual({
      type: 'ADDED',
      object: clean,
    });
  });
});
