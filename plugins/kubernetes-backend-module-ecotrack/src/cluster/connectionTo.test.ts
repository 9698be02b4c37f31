import { createMockDirectory } from '@backstage/backend-test-utils';
import { ANNOTATION_KUBERNETES_AUTH_PROVIDER } from '@backstage/plugin-kubernetes-common';
import { connectionTo } from './connectionTo';

const dir = createMockDirectory({
  content: { 'ca.crt': 'authority of the pod', 'own.crt': 'own authority' },
});
const pod = {
  caFile: dir.resolve('ca.crt'),
  env: { KUBERNETES_SERVICE_HOST: '10.0.0.1', KUBERNETES_SERVICE_PORT: '443' },
};
const cluster = (authProvider: string, more = {}) => ({
  name: 'prod',
  url: 'https://configured.example/base',
  authMetadata: { [ANNOTATION_KUBERNETES_AUTH_PROVIDER]: authProvider },
  ...more,
});
const bearer = { type: 'bearer token', token: 'token' } as const;

describe('connectionTo', () => {
  it('uses the pod’s own cluster and authority for its service account', async () => {
    const { url, options } = await connectionTo(
      cluster('serviceAccount', { skipTLSVerify: true }),
      bearer,
      pod,
    );
    expect(url.href).toBe('https://10.0.0.1/');
    expect(String(options.ca)).toBe('authority of the pod');
    expect(options.rejectUnauthorized).toBe(true);
  });

  it('writes an IPv6 address into brackets', async () => {
    const { url } = await connectionTo(cluster('serviceAccount'), bearer, {
      ...pod,
      env: {
        KUBERNETES_SERVICE_HOST: 'fd00::1',
        KUBERNETES_SERVICE_PORT: '6443',
      },
    });
    expect(url.href).toBe('https://[fd00::1]:6443/');
  });

  it.each([
    ['another provider', cluster('aws'), pod],
    [
      'a configured token',
      {
        ...cluster('serviceAccount'),
        authMetadata: {
          [ANNOTATION_KUBERNETES_AUTH_PROVIDER]: 'serviceAccount',
          serviceAccountToken: 'token',
        },
      },
      pod,
    ],
    [
      'no pod',
      cluster('serviceAccount'),
      { ...pod, caFile: dir.resolve('none') },
    ],
  ])(
    'uses the configured address with %s',
    async (_, details, surroundings) => {
      const { url, options } = await connectionTo(
        details,
        bearer,
        surroundings,
      );
      expect(url.href).toBe('https://configured.example/base');
      expect(options.ca).toBeUndefined();
    },
  );

  it('fails in a pod that does not know its cluster', async () => {
    await expect(
      connectionTo(cluster('serviceAccount'), bearer, { ...pod, env: {} }),
    ).rejects.toMatchObject({ failure: 'unreachable' });
  });

  it('reads caFile before caData, and anew each time', async () => {
    const details = cluster('aws', {
      caFile: dir.resolve('own.crt'),
      caData: Buffer.from('from data').toString('base64'),
    });
    const first = await connectionTo(details, bearer, pod);
    dir.addContent({ 'own.crt': 'rotated' });
    const second = await connectionTo(details, bearer, pod);
    expect([String(first.options.ca), String(second.options.ca)]).toEqual([
      'own authority',
      'rotated',
    ]);
  });

  it('says that caFile cannot be read without naming it', async () => {
    const caFile = dir.resolve('gone.crt');
    const failure = await connectionTo(
      cluster('aws', { caFile }),
      bearer,
      pod,
    ).catch(error => error);
    expect(failure).toMatchObject({ failure: 'certificate' });
    expect(failure.message).not.toContain('gone.crt');
  });

  it('signs in with a token without the newline of its file', async () => {
    const { options } = await connectionTo(
      cluster('aws'),
      { type: 'bearer token', token: 'token\n' },
      pod,
    );
    expect(options.headers).toMatchObject({ authorization: 'Bearer token' });
  });

  it('signs in with a certificate, and without headers then', async () => {
    const { options } = await connectionTo(
      cluster('aws'),
      { type: 'x509 client certificate', cert: 'cert', key: 'key' },
      pod,
    );
    expect(options).toMatchObject({ cert: 'cert', key: 'key' });
    expect(options.headers).not.toHaveProperty('authorization');
  });

  it('goes without a credential to a local proxy only', async () => {
    const anonymous = { type: 'anonymous' } as const;
    await expect(
      connectionTo(cluster('localKubectlProxy'), anonymous, pod),
    ).resolves.toMatchObject({ options: {} });
    await expect(
      connectionTo(cluster('oidc'), anonymous, pod),
    ).rejects.toMatchObject({ failure: 'credential' });
  });
});
