import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { repositories } from '../../core/__testUtils__/services';
import { findHelm } from '../__testUtils__/renderWithHelm';
import { Checkout } from './__testUtils__/Checkout';

const helm = findHelm();
if (!helm) {
  process.stderr.write(
    'SKIPPED: scripts of the pipeline: HELM names no binary\n',
  );
}

const IMAGE = `3d3c42e5aac5@sha256:${'0a'.repeat(32)}`;
const NEXT = `11d5960a3267@sha256:${'1b'.repeat(32)}`;
const [tag, digest] = IMAGE.split('@');

(helm ? describe : describe.skip)('the scripts of the pipeline', () => {
  const named = new Map(repositories);
  const order = named.get('order-service')!;
  let checkout: Checkout;
  const render = (...args: string[]) => checkout.run('deploy/render.sh', args);
  const promote = (...args: string[]) =>
    checkout.run('deploy/promote.sh', args);

  afterEach(() => checkout.remove());
  const open = async (repository = order) => {
    checkout = await Checkout.of(repository.files, helm ?? '');
  };

  it.each(
    ['order-service', 'the smallest service', 'a service with everything'].map(
      name => [name, named.get(name)!] as const,
    ),
  )('render.sh finds %s as it was generated', async (_, repository) => {
    await open(repository);
    const { environments } = repository.input.service.spec.delivery;
    const names = environments.map(({ name }) => name);
    expect(await render('--check', ...names)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('render.sh tells what differs, and mends that alone', async () => {
    await open();
    const service = 'deploy/rendered/dev/service.yaml';
    await checkout.edit(service, text =>
      text.replace('port: 8080', 'port: 8081'),
    );
    const { code, stderr } = await render('--check', 'dev', 'staging');
    expect([code, stderr]).toEqual([1, expect.stringContaining('8081')]);
    expect(stderr).toMatch(/Run: deploy\/render\.sh dev\n$/);
    expect(await render('dev')).toMatchObject({ code: 0 });
    expect(await render('--check', 'dev')).toMatchObject({ code: 0 });
    expect(Object.keys(await checkout.added())).toEqual([service]);
  });

  it('render.sh sees a file too many and a file too few', async () => {
    await open();
    await checkout.git(
      'mv',
      'deploy/rendered/dev/service.yaml',
      'deploy/rendered/dev/other.yaml',
    );
    const { code, stderr } = await render('--check', 'dev');
    expect([code, stderr]).toEqual([1, expect.stringContaining('other.yaml')]);
    expect(stderr).toContain('service.yaml');
    expect(await render('dev')).toMatchObject({ code: 0 });
    expect(await render('--check', 'dev')).toMatchObject({ code: 0 });
  });

  it('render.sh does not mind comments and quotes', async () => {
    await open();
    await checkout.edit(
      'deploy/rendered/dev/service.yaml',
      text => `# seen\n${text.replace('kind: Service', 'kind: "Service"')}`,
    );
    expect(await render('--check', 'dev')).toMatchObject({ code: 0 });
  });

  it('promote.sh changes the lines of the image and no other, from one environment to the next', async () => {
    await open();
    expect(await promote('dev', IMAGE)).toMatchObject({ code: 0 });
    const inDev = await checkout.added();
    expect(inDev).toEqual({
      'deploy/chart/values-dev.yaml': [`tag: "${tag}"`, `digest: "${digest}"`],
      'deploy/rendered/dev/deployment.yaml': [
        `app.kubernetes.io/version: "${tag}"`,
        `image: "registry.ecotrack.example/ecotrack/order-service:${IMAGE}"`,
      ],
    });
    await checkout.commit('dev');
    expect(await promote('staging')).toMatchObject({ code: 0 });
    expect(Object.values(await checkout.added())).toEqual(Object.values(inDev));
    expect(await render('--check', 'dev', 'staging', 'prod')).toMatchObject({
      code: 0,
    });
  });

  it('promote.sh comes back by an older image, and by a revert', async () => {
    await open();
    for (const image of [IMAGE, NEXT]) {
      await promote('dev', image);
      await checkout.commit(image);
    }
    await promote('dev', IMAGE);
    expect(await checkout.git('diff', 'HEAD^')).toBe('');
    await checkout.git('checkout', '--quiet', '.');
    await checkout.git('revert', '--no-edit', 'HEAD');
    expect(await checkout.git('diff', 'HEAD~2')).toBe('');
    expect(await render('--check', 'dev')).toMatchObject({ code: 0 });
  });

  it.each([
    [['dev'], /comes first: say which image/],
    [['nowhere', IMAGE], /Usage: deploy\/promote.sh dev\|staging\|prod/],
    [['dev', 'latest'], /'latest' is no image/],
    [['dev', `a"b@${digest}`], /is no image/],
    [['dev', `${IMAGE}0`], /is no image/],
  ])('promote.sh refuses %j and changes nothing', async (args, message) => {
    await open();
    const { code, stderr } = await promote(...args);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(await checkout.git('status', '--porcelain')).toBe('');
  });

  it('promote.sh has nothing to do before the first build', async () => {
    await open();
    expect(await promote('staging')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('No image was built for dev yet'),
    });
    expect(await checkout.git('status', '--porcelain')).toBe('');
  });

  it('promote.sh refuses values that cannot take a digest', async () => {
    await open();
    await checkout.edit('deploy/chart/values-dev.yaml', text =>
      text.replace('  digest: ""', '  "digest": ""'),
    );
    await checkout.commit('edited by hand');
    const { code, stderr } = await promote('dev', IMAGE);
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining("'digest' below 'image'"),
    ]);
    expect(await checkout.git('status', '--porcelain')).toBe('');
  });

  describe('propose.sh', () => {
    let forge: Server;
    let status: number;
    let answer: string;
    const requests: unknown[] = [];
    beforeEach(async () => {
      requests.length = 0;
      status = 201;
      answer = '{}';
      forge = createServer(async (request, response) => {
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk);
        requests.push({
          url: request.url,
          authorization: request.headers.authorization,
          body: JSON.parse(Buffer.concat(chunks).toString()),
        });
        response.writeHead(status).end(answer);
      });
      await new Promise<void>(done => {
        forge.listen(0, '127.0.0.1', done);
      });
      await open();
      await checkout.git('init', '--quiet', '--bare', 'forge/o/r.git');
      await checkout.edit('.gitignore', text => `${text}/forge/\n`);
      await checkout.commit('forge');
      await checkout.git('push', '--quiet', 'forge/o/r.git', 'main');
      await promote('dev', IMAGE);
    });
    afterEach(() => {
      forge.close();
    });
    const propose = (...args: string[]) =>
      checkout.run('deploy/propose.sh', args, {
        GITHUB_SERVER_URL: `file://${checkout.folder}/forge`,
        GITHUB_API_URL: `http://127.0.0.1:${
          (forge.address() as AddressInfo).port
        }/api/v1`,
        GITHUB_REPOSITORY: 'o/r',
        TOKEN: 'of-the-test',
      });
    const pushed = (branch: string) =>
      checkout.git('-C', 'forge/o/r.git', 'rev-parse', '--verify', branch);

    it('pushes to the branch itself where it may', async () => {
      expect(await propose('dev', 'main', 'main')).toMatchObject({ code: 0 });
      expect(await pushed('main')).toBe(
        await checkout.git('rev-parse', 'HEAD'),
      );
      expect(requests).toEqual([]);
      expect(await propose('dev', 'main', 'main')).toMatchObject({
        code: 0,
        stdout: 'dev has this image already.\n',
      });
    });

    it('pushes a branch and opens its pull request, and leaves the base alone', async () => {
      const before = await pushed('main');
      expect(await propose('dev', 'main')).toMatchObject({ code: 0 });
      expect(await pushed('main')).toBe(before);
      expect(await pushed('promote/dev')).toBe(
        await checkout.git('rev-parse', 'HEAD'),
      );
      expect(requests).toEqual([
        {
          url: '/api/v1/repos/o/r/pulls',
          authorization: 'token of-the-test',
          body: { title: 'Promote to dev', head: 'promote/dev', base: 'main' },
        },
      ]);
    });

    it('is content with a pull request that is open, and with nothing else', async () => {
      status = 409;
      answer = 'pull request already exists for these targets';
      expect(await propose('dev', 'main')).toMatchObject({ code: 0 });
      status = 422;
      answer = 'Validation failed: base';
      await promote('dev', NEXT);
      expect(await propose('dev', 'main')).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('Validation failed'),
      });
      status = 403;
      answer = 'forbidden';
      await promote('dev', IMAGE);
      expect(await propose('dev', 'main')).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('The forge answered 403'),
      });
    });
  });
});
