import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import techdocsPlugin from '@backstage/plugin-techdocs-backend';
import { techdocsGeneratorExtensionPoint } from '@backstage/plugin-techdocs-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import techdocsModuleEcotrack from './index';

describe('techdocsModuleEcotrack', () => {
  it.each([
    [{ techdocs: { ecotrack: { enabled: true } } }, 1],
    [{ techdocs: { ecotrack: { enabled: false } } }, 0],
    [{}, 0],
  ])('with %j sets %d generators', async (data, count) => {
    const setTechdocsGenerator = jest.fn();
    await startTestBackend({
      extensionPoints: [
        [techdocsGeneratorExtensionPoint, { setTechdocsGenerator }],
      ],
      features: [
        techdocsModuleEcotrack,
        mockServices.rootConfig.factory({ data }),
      ],
    });
    expect(setTechdocsGenerator).toHaveBeenCalledTimes(count);
  });
});

describe('techdocs backend with the module', () => {
  const dir = createMockDirectory();
  const entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'order-service',
      namespace: 'default',
      uid: 'uid-1',
      annotations: {
        'backstage.io/techdocs-ref': 'dir:.',
        'backstage.io/managed-by-location': `file:${dir.path}/source/catalog-info.yaml`,
      },
    },
  };

  it('builds on sync, serves the site and does not build again at once', async () => {
    dir.setContent({
      source: {
        'catalog-info.yaml': '',
        'mkdocs.yml': 'site_name: Orders',
        docs: { 'index.md': '# Orders\n\n<script>alert(1)</script>Welcome.' },
      },
      published: {},
    });
    const { server } = await startTestBackend({
      features: [
        techdocsPlugin,
        techdocsModuleEcotrack,
        catalogServiceMock.factory({ entities: [entity] }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost:3000' },
            backend: { baseUrl: 'http://localhost:7007' },
            techdocs: {
              builder: 'local',
              ecotrack: { enabled: true },
              publisher: {
                type: 'local',
                local: { publishDirectory: dir.resolve('published') },
              },
            },
          },
        }),
      ],
    });
    const name = 'default/component/order-service';
    const sync = await request(server)
      .get(`/api/techdocs/sync/${name}`)
      .set('Authorization', mockCredentials.user.header())
      .set('Accept', 'text/event-stream');
    expect(sync.text).toContain('event: finish\ndata: {"updated":true}');

    const page = await request(server)
      .get(`/api/techdocs/static/docs/${name}/index.html`)
      .set('Cookie', mockCredentials.limitedUser.cookie());
    expect(page.status).toBe(200);
    expect(page.text).toContain('Welcome.');
    expect(page.text).not.toContain('<script');

    const metadata = await request(server)
      .get(`/api/techdocs/metadata/techdocs/${name}`)
      .set('Authorization', mockCredentials.user.header());
    expect(metadata.body).toMatchObject({ site_name: 'Orders' });
    const again = await request(server)
      .get(`/api/techdocs/sync/${name}`)
      .set('Authorization', mockCredentials.user.header())
      .set('Accept', 'text/event-stream');
    expect(again.text).toContain('data: {"updated":false}');
  });
});
