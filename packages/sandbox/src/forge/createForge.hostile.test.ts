import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createForge } from './createForge';
import { BASIC, startForge, TestForge } from './__testUtils__/startForge';

describe('forge under hostile input', () => {
  let t: TestForge;

  beforeAll(async () => {
    t = await startForge();
    await t.forge.createRepository('ecotrack', 'orders', '');
    await t.forge.pushFiles({
      owner: 'ecotrack',
      repo: 'orders',
      files: [{ path: '<b>.md', content: '<script>alert(1)</script>' }],
      message: 'm',
    });
  });
  afterAll(() => t.stop());
  // whatever came before, the forge still answers
  afterEach(async () => {
    const { status } = await fetch(`${t.forge.url}/ecotrack/orders`);
    if (status !== 200) throw new Error(`the forge answers ${status}`);
  });

  /** Sends a request line as it is: fetch would tidy it. */
  const raw = (
    path: string,
    options: {
      method?: string;
      headers?: Record<string, string>;
      body?: Buffer | string;
    } = {},
  ) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const { hostname, port } = new URL(t.forge.url);
      const req = request(
        {
          hostname,
          port,
          path,
          method: options.method,
          headers: options.headers,
        },
        res => {
          let body = '';
          res.setEncoding('utf8').on('data', chunk => (body += chunk));
          res.on('end', () => resolve({ status: res.statusCode ?? 0, body }));
          res.on('error', () => resolve({ status: res.statusCode ?? 0, body }));
        },
      );
      req.on('error', reject);
      req.end(options.body);
    });

  it.each([
    '/../../etc/passwd',
    '/ecotrack/../../etc',
    '/%2e%2e/%2e%2e/info/refs?service=git-upload-pack',
    '/ecotrack/..%2f..%2f..%2fetc/info/refs?service=git-upload-pack',
    '/ecotrack/orders.git%00/info/refs?service=git-upload-pack',
    '/ecotrack/--upload-pack=x/info/refs?service=git-upload-pack',
    '/ecotrack/orders.git/info/refs',
    '/ecotrack/orders.git/info/refs?service=git-shell',
    '/ecotrack/orders.git/info/refs?service=git-upload-pack&service=git-receive-pack',
    '/ecotrack/orders.git/config',
    '/ecotrack/orders.git/HEAD',
    '/ecotrack/orders/src/branch/main/..%2f..%2fforge.json',
    '/ecotrack/orders/src/branch/--help',
    '/api/v1/repos/ecotrack/orders/contents/..%2f..%2fconfig?ref=main',
    '/api/v1/repos/ecotrack/orders/contents/%00?ref=main',
    '/api/v1/repos/ecotrack/orders/contents/x?ref=--output%3Dx',
    '/api/v1/repos/ecotrack/orders/contents/x?ref[]=main&ref[a]=b',
    '/api/v1/repos/ecotrack/orders/git/commits/main%5E%7Btree%7D',
    '/api/v1/repos/ecotrack/orders/git/commits/HEAD@%7B1%7D',
    '/api/v1/repos/ecotrack/orders/archive/main.zip',
    '/api/v1/repos/ecotrack/orders/archive/--remote=x.tar.gz',
    '/api/v1/repos/ecotrack/orders/pulls/0',
    '/api/v1/orgs/__proto__',
    '/api/v1/orgs/undefined',
    '/%E0%A4%A',
    '/__proto__/constructor',
  ])('refuses %s', async path => {
    const { status, body } = await raw(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body).not.toContain('root:');
    expect(body).not.toContain(t.folder);
  });

  it.each([
    ['a foreign host', { host: 'evil.example' }],
    ['another spelling', { host: 'localhost' }],
    ['a foreign origin', { origin: 'http://evil.example' }],
    ['an opaque origin', { origin: 'null' }],
  ])('refuses %s', async (_, headers) => {
    const answer = await raw('/api/v1/orgs/ecotrack', { headers });
    expect(answer.status).toBe(403);
    expect(answer.body).toContain(t.forge.url);
  });

  it('answers its own origin', async () => {
    const answer = await raw('/', { headers: { origin: t.forge.url } });
    expect(answer.status).toBe(200);
  });

  it.each([
    ['no JSON', '{', 400],
    ['a list', '[]', 422],
    ['no name', '{}', 422],
    ['a number as name', '{"name":1}', 422],
    ['a path as name', '{"name":"../x"}', 422],
    ['an option as name', '{"name":"--bare"}', 422],
    ['a name with .git', '{"name":"x.git"}', 422],
    ['too much', `{"name":"${'x'.repeat(2_000_000)}"}`, 413],
  ])('creates nothing from %s', async (_, body, status) => {
    const answer = await raw('/api/v1/orgs/ecotrack/repos', {
      method: 'POST',
      headers: { authorization: BASIC, 'content-type': 'application/json' },
      body,
    });
    expect(answer.status).toBe(status);
  });

  const pushHeaders = {
    authorization: BASIC,
    'content-type': 'application/x-git-receive-pack-request',
  };

  it('survives garbage, broken gzip and a reader that leaves', async () => {
    const path = '/ecotrack/orders.git/git-receive-pack';
    const before = await t.forge.resolve(
      { owner: 'ecotrack', repo: 'orders' },
      'main',
    );
    await raw(path, {
      method: 'POST',
      headers: pushHeaders,
      body: 'zzzzgarbage',
    });
    await raw(path, {
      method: 'POST',
      headers: { ...pushHeaders, 'content-encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(50_000_000)),
    });
    await expect(
      raw(path, {
        method: 'POST',
        headers: { ...pushHeaders, 'content-encoding': 'gzip' },
        body: 'not gzip at all',
      }),
    ).rejects.toThrow(/socket hang up|ECONNRESET|aborted/);
    const { hostname, port } = new URL(t.forge.url);
    await new Promise<void>(resolve => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAuthorization: ${BASIC}\r\n` +
            'Content-Type: application/x-git-receive-pack-request\r\nContent-Length: 9999\r\n\r\n0032',
          () => socket.destroy(),
        );
      });
      socket.on('close', () => resolve());
    });
    expect(
      await t.forge.resolve({ owner: 'ecotrack', repo: 'orders' }, 'main'),
    ).toBe(before);
  });

  it('takes a push only in git’s own content type', async () => {
    const answer = await raw('/ecotrack/orders.git/git-receive-pack', {
      method: 'POST',
      headers: { ...pushHeaders, 'content-type': 'text/plain' },
    });
    expect(answer.status).toBe(422);
  });

  it('shows hostile names and texts as text', async () => {
    const list = await (await fetch(`${t.forge.url}/ecotrack/orders`)).text();
    expect(list).toContain('&lt;b&gt;.md');
    const answer = await fetch(
      `${t.forge.url}/ecotrack/orders/src/branch/main/%3Cb%3E.md`,
    );
    const text = await answer.text();
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toContain('<script');
    expect(answer.headers.get('content-security-policy')).toContain(
      "default-src 'none'",
    );
  });

  it('says that its port is taken', async () => {
    const port = Number(new URL(t.forge.url).port);
    await expect(
      createForge({
        dataDirectory: `${t.folder}/second`,
        port,
        password: 'p',
        organisations: ['ecotrack'],
      }),
    ).rejects.toThrow(`port ${port} is taken`);
  });
});
