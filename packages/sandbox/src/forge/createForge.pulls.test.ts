import { readFile } from 'node:fs/promises';
import { git } from './__testUtils__/git';
import { BASIC, startForge, TestForge } from './__testUtils__/startForge';

describe('pull requests', () => {
  const ref = { owner: 'ecotrack', repo: 'gitops' };
  let t: TestForge;

  beforeEach(async () => {
    t = await startForge();
    await t.forge.createRepository('ecotrack', 'gitops', '');
    await t.forge.pushFiles({
      ...ref,
      files: [{ path: 'a', content: 'base\n' }],
      message: 'base',
    });
  });
  afterEach(() => t.stop());

  const call = async (
    method: string,
    path: string,
    body?: unknown,
    authorization = BASIC,
  ) => {
    const answer = await fetch(
      `${t.forge.url}/api/v1/repos/ecotrack/gitops/pulls${path}`,
      {
        method,
        headers: { authorization, 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
      },
    );
    const text = await answer.text();
    return {
      status: answer.status,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };

  /** A branch from the first commit that changes one file. */
  const branch = async (name: string, path: string, content: string) => {
    const tree = `${t.folder}/${name}`;
    await git(
      t.folder,
      'clone',
      '-q',
      `${t.signedUrl}/ecotrack/gitops.git`,
      tree,
    );
    await git(tree, 'checkout', '-qb', name, 'origin/main');
    await git(tree, 'push', '-q', 'origin', name);
    await t.forge.pushFiles({
      ...ref,
      branch: name,
      files: [{ path, content }],
      message: name,
    });
  };

  it('opens, lists and merges with a real merge commit that is announced', async () => {
    await branch('add-order', 'order', 'order\n');
    await t.forge.pushFiles({
      ...ref,
      files: [{ path: 'b', content: 'b\n' }],
      message: 'meanwhile',
    });

    const opened = await call('POST', '', {
      title: 'Add order',
      head: 'add-order',
      base: 'main',
    });
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({
      number: 1,
      state: 'open',
      merged: false,
      head: { ref: 'add-order' },
    });
    expect((await call('GET', '')).body).toHaveLength(1);

    const pushed = jest.fn();
    t.forge.onPush(pushed);
    expect((await call('POST', '/1/merge', { Do: 'merge' })).status).toBe(200);
    expect(pushed.mock.calls).toEqual([[{ ...ref, branch: 'main' }]]);
    expect((await call('GET', '/1')).body).toMatchObject({
      state: 'closed',
      merged: true,
    });
    expect((await call('GET', '')).body).toEqual([]);
    expect((await call('GET', '?state=all')).body).toHaveLength(1);

    await git(
      t.folder,
      'clone',
      '-q',
      `${t.forge.url}/ecotrack/gitops.git`,
      'merged',
    );
    const tree = `${t.folder}/merged`;
    expect(await readFile(`${tree}/order`, 'utf8')).toBe('order\n');
    expect(await readFile(`${tree}/b`, 'utf8')).toBe('b\n');
    expect(
      (await git(tree, 'log', '-1', '--format=%P')).split(' '),
    ).toHaveLength(2);
    expect((await call('POST', '/1/merge', { Do: 'merge' })).status).toBe(409);
  });

  it('does not merge a conflict and leaves the branch where it was', async () => {
    await branch('mine', 'a', 'mine\n');
    const { sha } = await t.forge.pushFiles({
      ...ref,
      files: [{ path: 'a', content: 'theirs\n' }],
      message: 'theirs',
    });
    await call('POST', '', { title: 'Mine', head: 'mine', base: 'main' });
    const answer = await call('POST', '/1/merge', {});
    expect(answer.status).toBe(409);
    expect(answer.body.message).toContain('cannot be merged');
    expect(await t.forge.resolve(ref, 'main')).toBe(sha);
    expect((await call('GET', '/1')).body.state).toBe('open');
  });

  it('refuses missing branches, doubles, missing titles, strangers', async () => {
    await branch('once', 'x', 'x');
    const wish = { title: 'Once', head: 'once', base: 'main' };
    expect((await call('POST', '', wish, 'Basic wrong')).status).toBe(401);
    expect((await call('POST', '', { ...wish, head: 'nothing' })).status).toBe(
      404,
    );
    expect((await call('POST', '', { ...wish, title: ' ' })).status).toBe(422);
    expect((await call('POST', '', { ...wish, head: 7 })).status).toBe(422);
    expect((await call('POST', '', wish)).status).toBe(201);
    expect((await call('POST', '', wish)).status).toBe(409);
    expect((await call('POST', '/1/merge', {}, 'Basic wrong')).status).toBe(
      401,
    );
    expect((await call('POST', '/2/merge', {})).status).toBe(404);
  });
});
