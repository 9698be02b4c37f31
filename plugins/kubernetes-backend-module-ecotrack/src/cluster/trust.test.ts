import { createMockDirectory } from '@backstage/backend-test-utils';
import { createServer } from 'node:net';
import { createAuthority } from '../__testUtils__/createAuthority';
import { json, podList, startCluster } from '../__testUtils__/startCluster';
import { startDoor } from '../__testUtils__/startDoor';

const dir = createMockDirectory();

/** Which cause a cluster gives with this configuration; none when it answers. */
async function causeOf(
  cluster: { url: string } & Record<string, string | boolean>,
) {
  const door = await startDoor({ clusters: [{ name: 'one', ...cluster }] });
  const answer = await door.read('/ecotrack/one/objects/pods?version=v1');
  const port = new URL(cluster.url).port;
  expect(answer.text).not.toMatch(
    new RegExp(`${port}|127\\.0\\.0\\.1|first|node:|\\.ts|/tmp`),
  );
  return answer.json.cause;
}

describe('a cluster over TLS', () => {
  let authority: Awaited<ReturnType<typeof createAuthority>>;
  let url: string;

  beforeAll(async () => {
    authority = await createAuthority();
    ({ url } = await startCluster(json(podList()), await authority.issue({})));
    const other = await createAuthority();
    dir.setContent({ 'ca.pem': authority.pem, 'other.pem': other.pem });
  });

  it('is trusted by caData, by caFile or without verification', async () => {
    expect(await causeOf({ url, caData: authority.caData })).toBeUndefined();
    expect(
      await causeOf({ url, caFile: dir.resolve('ca.pem') }),
    ).toBeUndefined();
    expect(await causeOf({ url, skipTLSVerify: true })).toBeUndefined();
  });

  it('is not trusted by another authority, by none, or by a file that is none', async () => {
    expect(await causeOf({ url, caFile: dir.resolve('other.pem') })).toBe(
      'certificate',
    );
    expect(await causeOf({ url })).toBe('certificate');
    expect(await causeOf({ url, caFile: dir.resolve('gone.pem') })).toBe(
      'certificate',
    );
  });

  it('is not trusted with a certificate that has expired or names another', async () => {
    const { caData } = authority;
    const expired = await authority.issue({
      notAfter: new Date(Date.now() - 60_000),
    });
    const late = await startCluster(json(podList()), expired);
    expect(await causeOf({ url: late.url, caData })).toBe('certificate');
    const stranger = await startCluster(
      json(podList()),
      await authority.issue({ name: 'elsewhere.example' }),
    );
    expect(await causeOf({ url: stranger.url, caData })).toBe('certificate');
  });

  it('is trusted again after its authority has rotated on disk', async () => {
    const next = await createAuthority();
    dir.addContent({ 'rotating.pem': authority.pem });
    const rotated = await startCluster(json(podList()), await next.issue({}));
    const door = await startDoor({
      clusters: [
        { name: 'one', url: rotated.url, caFile: dir.resolve('rotating.pem') },
      ],
    });
    const read = () => door.read('/ecotrack/one/objects/pods?version=v1');
    expect((await read()).json.cause).toBe('certificate');
    dir.addContent({ 'rotating.pem': next.pem });
    expect((await read()).status).toBe(200);
  });

  it('is unreachable when nothing listens, and no cluster when it does not speak its language', async () => {
    const server = createServer(socket =>
      socket.resume().end('220 smtp.example\r\n'),
    );
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    expect(await causeOf({ url: `http://127.0.0.1:${port}` })).toBe(
      'not-kubernetes',
    );
    const plain = await startCluster(json(podList()));
    expect(await causeOf({ url: plain.url.replace('http:', 'https:') })).toBe(
      'not-kubernetes',
    );
    await new Promise(resolve => {
      server.close(resolve);
    });
    expect(await causeOf({ url: `https://127.0.0.1:${port}` })).toBe(
      'unreachable',
    );
  });

  it('is not followed to where it redirects', async () => {
    const target = await startCluster(json(podList()));
    const redirecting = await startCluster((_, response) => {
      response.writeHead(302, { location: target.url }).end();
    });
    expect(await causeOf({ url: redirecting.url })).toBe('redirect');
    expect(target.requests).toEqual([]);
  });
});
