import { createServer } from 'node:net';
import { once } from 'node:events';
import { exampleStore } from './__testUtils__/exampleStore';
import { rawRequest, rawWatch } from './__testUtils__/rawClient';
import { createCertificateAuthority } from './api/security/CertificateAuthority';
import { createKubernetesApi, KubernetesApi } from './createKubernetesApi';

const PODS = '/api/v1/namespaces/shop/pods';

describe('createKubernetesApi', () => {
  let api: KubernetesApi;

  beforeAll(async () => {
    api = await createKubernetesApi({
      store: exampleStore(),
      port: 0,
      name: 'dev',
      origins: ['http://localhost:3000'],
    });
  });

  afterAll(() => api.close());

  describe('guards', () => {
    it('refuses requests without a token or with a wrong one', async () => {
      for (const token of [null, 'wrong', api.tokens.admin.slice(1)]) {
        const { status, json } = await rawRequest(api, PODS, { token });
        expect(status).toBe(401);
        expect(json).toEqual({
          kind: 'Status',
          apiVersion: 'v1',
          metadata: {},
          status: 'Failure',
          message: 'Unauthorized',
          reason: 'Unauthorized',
          code: 401,
        });
      }
    });

    it('tells its health and version to everyone', async () => {
      for (const path of ['/healthz', '/readyz', '/livez']) {
        const { status, text } = await rawRequest(api, path, { token: null });
        expect([status, text]).toEqual([200, 'ok']);
      }
      const version = await rawRequest(api, '/version', { token: null });
      expect(version.json.major).toBe('1');
      const wrong = await rawRequest(api, '/healthz', { token: 'wrong' });
      expect(wrong.status).toBe(401);
    });

    it.each([
      ['a foreign Host', { host: 'evil.example' }],
      ['a Host with a foreign port', { host: '127.0.0.1:1' }],
      ['a foreign Origin', { origin: 'https://evil.example' }],
      ['an opaque Origin', { origin: 'null' }],
    ])('refuses %s, even with a valid token', async (_case, headers) => {
      const { status, json } = await rawRequest(api, PODS, { headers });
      expect(status).toBe(403);
      expect(json).toMatchObject({ kind: 'Status', reason: 'Forbidden' });
    });

    it('accepts its own addresses and the portal that it was told of', async () => {
      const { port } = new URL(api.url);
      for (const headers of [
        { host: `localhost:${port}`, origin: `https://localhost:${port}` },
        { host: `127.0.0.1:${port}`, origin: 'http://localhost:3000' },
      ]) {
        expect((await rawRequest(api, PODS, { headers })).status).toBe(200);
      }
    });

    it('lets the portal read everything and change nothing', async () => {
      const token = api.tokens.portal;
      expect((await rawRequest(api, PODS, { token })).status).toBe(200);
      const log = await rawRequest(api, `${PODS}/cart-1/log`, { token });
      expect(log.status).toBe(200);
      for (const [method, path] of [
        ['POST', PODS],
        ['PUT', `${PODS}/cart-1`],
        ['PATCH', `${PODS}/cart-1/status`],
        ['DELETE', `${PODS}/cart-1`],
        ['DELETE', PODS],
      ]) {
        const { status, json } = await rawRequest(api, path, {
          method,
          token,
          body: {},
        });
        expect([method, status]).toEqual([method, 403]);
        expect(json.reason).toBe('Forbidden');
      }
      const { json } = await rawRequest(api, `${PODS}/cart-1`, {
        method: 'DELETE',
        token,
      });
      expect(json.message).toBe(
        'pods "cart-1" is forbidden: User "system:serviceaccount:ecotrack-portal:portal" cannot delete resource "pods" in API group "" in the namespace "shop"',
      );
      expect((await rawRequest(api, `${PODS}/cart-1`)).status).toBe(200);
    });

    it('says what a token may do', async () => {
      const ask = async (token: string, verb: string) => {
        const { status, json } = await rawRequest(
          api,
          '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
          {
            method: 'POST',
            token,
            body: { spec: { resourceAttributes: { verb, resource: 'pods' } } },
          },
        );
        expect(status).toBe(201);
        return json.status.allowed;
      };
      expect(await ask(api.tokens.portal, 'watch')).toBe(true);
      expect(await ask(api.tokens.portal, 'delete')).toBe(false);
      expect(await ask(api.tokens.admin, 'delete')).toBe(true);
      const rules = await rawRequest(
        api,
        '/apis/authorization.k8s.io/v1/selfsubjectrulesreviews',
        {
          method: 'POST',
          token: api.tokens.portal,
          body: { spec: { namespace: 'shop' } },
        },
      );
      expect(rules.json.status.resourceRules).toEqual([
        {
          verbs: ['get', 'list', 'watch'],
          apiGroups: ['*'],
          resources: ['*'],
        },
      ]);
    });
  });

  describe('life', () => {
    it('shares an authority between clusters and rejects strangers', async () => {
      const ca = await createCertificateAuthority();
      const start = (name: string) =>
        createKubernetesApi({ store: exampleStore(), port: 0, name, ca });
      const [dev, prod] = await Promise.all([start('dev'), start('prod')]);
      try {
        expect(dev.caPem).toBe(prod.caPem);
        expect(dev.tokens.admin).not.toBe(prod.tokens.admin);
        const trusting = { ...prod, caPem: dev.caPem };
        expect((await rawRequest(trusting, '/readyz')).status).toBe(200);
        await expect(
          rawRequest({ ...prod, caPem: api.caPem }, '/readyz'),
        ).rejects.toThrow(/certificate/);
      } finally {
        await Promise.all([dev.close(), prod.close()]);
      }
    });

    it('ends watches and the listener when it is closed', async () => {
      const short = await createKubernetesApi({
        store: exampleStore(),
        port: 0,
        name: 'short',
      });
      const watch = await rawWatch(short, `${PODS}?watch=true`);
      expect((await watch.next())?.type).toBe('ADDED');
      await short.close();
      await watch.ended;
      await expect(rawRequest(short, PODS)).rejects.toThrow('ECONNREFUSED');
      await expect(short.close()).resolves.toBeUndefined();
    });

    it('says which port is taken', async () => {
      const taken = createServer().listen(0, '127.0.0.1');
      await once(taken, 'listening');
      const address = taken.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      await expect(
        createKubernetesApi({ store: exampleStore(), port, name: 'dev' }),
      ).rejects.toThrow(`cannot listen on 127.0.0.1:${port}`);
      taken.close();
    });
  });
});
