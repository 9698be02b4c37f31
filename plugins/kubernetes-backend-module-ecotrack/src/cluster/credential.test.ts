import { readFile } from 'node:fs/promises';
import type { TLSSocket } from 'node:tls';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { KubernetesCredential } from '@backstage/plugin-kubernetes-node';
import type { JsonObject } from '@backstage/types';
import { createAuthority } from '../__testUtils__/createAuthority';
import { json, podList, startCluster } from '../__testUtils__/startCluster';
import { startDoor } from '../__testUtils__/startDoor';

const PODS = '/ecotrack/one/objects/pods?version=v1';
const dir = createMockDirectory();

/** A cluster that says with what it was asked. */
async function doorWith(
  getCredential: () => Promise<KubernetesCredential>,
  deadline: JsonObject = { minutes: 1 },
) {
  const seen: (string | undefined)[] = [];
  const cluster = await startCluster((request, response) => {
    seen.push(request.headers.authorization);
    json(podList())(request, response);
  });
  const door = await startDoor({
    clusters: [{ name: 'one', url: cluster.url }],
    getCredential,
    deadline,
  });
  return { door, seen };
}

describe('the credential of a cluster', () => {
  it('is asked for each request', async () => {
    let count = 0;
    const { door, seen } = await doorWith(async () => {
      count += 1;
      return { type: 'bearer token', token: `token-${count}` };
    });
    await door.read(PODS);
    await door.read(`${PODS}&limit=1`);
    await door.read('/ecotrack/one/versions/pods');
    expect(seen).toEqual([
      'Bearer token-1',
      'Bearer token-2',
      'Bearer token-3',
    ]);
  });

  it('is the new one after its file has rotated', async () => {
    dir.setContent({ token: 'old\n' });
    const { door, seen } = await doorWith(async () => ({
      type: 'bearer token',
      token: await readFile(dir.resolve('token'), 'utf8'),
    }));
    await door.read(PODS);
    dir.addContent({ token: 'new\n' });
    await door.read(PODS);
    expect(seen).toEqual(['Bearer old', 'Bearer new']);
  });

  it('may be a certificate', async () => {
    const authority = await createAuthority();
    const client = await authority.issue({ name: 'portal' });
    const subjects: string[] = [];
    const cluster = await startCluster(
      (request, response) => {
        const { subject } = (request.socket as TLSSocket).getPeerCertificate();
        subjects.push(String(subject.CN));
        json(podList())(request, response);
      },
      { ...(await authority.issue({})), requestCert: true, ca: authority.pem },
    );
    const door = await startDoor({
      clusters: [{ name: 'one', url: cluster.url, caData: authority.caData }],
      getCredential: async () => ({
        type: 'x509 client certificate',
        ...client,
      }),
    });
    expect((await door.read(PODS)).status).toBe(200);
    expect(subjects).toEqual(['portal']);
  });

  it.each([
    [
      'cannot be had',
      async () => {
        throw Object.assign(new Error('no such file: /secret/token'), {
          code: 'ENOENT',
        });
      },
      'ENOENT',
    ],
    ['is none', async () => ({ type: 'anonymous' } as const), 'authProvider'],
    [
      'is no header',
      async () => ({ type: 'bearer token', token: 'a\nsecret' } as const),
      'characters',
    ],
  ])(
    'fails when it %s, and no request is sent',
    async (_, getCredential, word) => {
      const { door, seen } = await doorWith(getCredential);
      const answer = await door.read(PODS);
      expect([answer.status, answer.json.cause]).toEqual([502, 'credential']);
      expect(answer.json.error.message).toContain(word);
      expect(answer.text).not.toContain('secret');
      expect(seen).toEqual([]);
    },
  );

  it('has until the deadline', async () => {
    const { door } = await doorWith(() => new Promise(() => {}), {
      milliseconds: 100,
    });
    const answer = await door.read(PODS);
    expect([answer.status, answer.json.cause]).toEqual([504, 'timeout']);
  });
});
