import { createPublishGiteaAction } from '@backstage/plugin-scaffolder-backend-module-gitea';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { chmod } from 'node:fs/promises';
import { git } from './__testUtils__/git';
import { PASSWORD, startForge, TestForge } from './__testUtils__/startForge';

describe('forge as the portal uses it', () => {
  const workspace = createMockDirectory();
  let t: TestForge;

  beforeEach(async () => {
    t = await startForge();
    workspace.setContent({
      'README.md': '# Orders\n',
      'docs/index.md': '# Docs\n',
      'catalog-info.yaml': 'kind: Component\n',
      'bin/logo.png': Buffer.from([0, 1, 255, 254]),
      mvnw: '#!/bin/sh\n',
    });
    await chmod(workspace.resolve('mvnw'), 0o755);
  });
  afterEach(() => t.stop());

  const configOf = (password = PASSWORD) =>
    new ConfigReader({
      integrations: {
        gitea: [
          {
            host: new URL(t.forge.url).host,
            baseUrl: t.forge.url,
            username: 'portal',
            password,
          },
        ],
      },
    });

  const publish = async (
    options: {
      query?: string;
      password?: string;
      repoVisibility?: 'private';
    } = {},
  ) => {
    const config = configOf(options.password);
    const action = createPublishGiteaAction({
      config,
      integrations: ScmIntegrations.fromConfig(config),
    });
    const output = jest.fn();
    await action.handler({
      ...createMockActionContext({ workspacePath: workspace.path }),
      input: {
        repoUrl: `${new URL(t.forge.url).host}?${
          options.query ?? 'owner=ecotrack&repo=orders'
        }`,
        description: 'Orders',
        gitAuthorName: 'Portal',
        gitAuthorEmail: 'portal@ecotrack.local',
        repoVisibility: options.repoVisibility,
      },
      output,
    } as Parameters<typeof action.handler>[0]);
    return new Map<string, unknown>(output.mock.calls);
  };

  const reader = () =>
    UrlReaders.default({
      config: configOf(),
      logger: mockServices.logger.mock(),
    });

  it('publishes with the stock publish:gitea, and the result can be cloned', async () => {
    const pushed = jest.fn();
    t.forge.onPush(pushed);
    const output = await publish();

    expect(output.get('remoteUrl')).toBe(`${t.forge.url}/ecotrack/orders.git`);
    expect(output.get('repoContentsUrl')).toBe(
      `${t.forge.url}/ecotrack/orders/src/branch/main/`,
    );
    expect(pushed).toHaveBeenCalledWith({
      owner: 'ecotrack',
      repo: 'orders',
      branch: 'main',
    });
    await git(
      t.folder,
      'clone',
      '-q',
      String(output.get('remoteUrl')),
      'clone',
    );
    const tree = `${t.folder}/clone`;
    expect(await git(tree, 'rev-parse', 'HEAD')).toBe(output.get('commitHash'));
    expect(await git(tree, 'ls-files', '-s', 'mvnw')).toMatch(/^100755 /);
    const page = await fetch(String(output.get('repoContentsUrl')));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('catalog-info.yaml');
  });

  it('refuses to publish twice, for an unknown owner, for no owner, with a wrong password', async () => {
    await publish();
    await expect(publish()).rejects.toThrow(
      /Unable to create repository, 409 Conflict, .*already exists/,
    );
    await expect(publish({ query: 'owner=strangers&repo=a' })).rejects.toThrow(
      'Organization strangers do not exist',
    );
    await expect(publish({ query: 'repo=a' })).rejects.toThrow(
      /Unable to create repository, 404/,
    );
    await expect(
      publish({ query: 'owner=ecotrack&repo=b', password: 'wrong' }),
    ).rejects.toThrow(/Unable to create repository, 401 Unauthorized/);
    const repos = await (
      await fetch(`${t.forge.url}/api/v1/orgs/ecotrack/repos`)
    ).json();
    expect(repos.map((r: { name: string }) => r.name)).toEqual(['orders']);
  });

  it('serves the stock URL reader: file, missing file, tree with etag, search', async () => {
    const output = await publish();
    const base = String(output.get('repoContentsUrl'));
    const file = await reader().readUrl(`${base}bin/logo.png`);
    expect(await file.buffer()).toEqual(Buffer.from([0, 1, 255, 254]));
    await expect(reader().readUrl(`${base}nothing.yaml`)).rejects.toThrow(
      /404 Not Found/,
    );

    const tree = await reader().readTree(`${base}docs`);
    expect(tree.etag).toBe(output.get('commitHash'));
    const files = await tree.files();
    expect(files.map(f => f.path)).toEqual(['index.md']);
    await expect(
      reader().readTree(base, { etag: tree.etag }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });
    const found = await reader().search(`${base}catalog-info.yaml`);
    expect(String(await found.files[0].content())).toBe('kind: Component\n');
  });

  it('shows a private repository only to its user', async () => {
    await t.forge.createRepository('ecotrack', 'open', '');
    const api = `${t.forge.url}/api/v1`;
    const authorization = `basic ${Buffer.from(`portal:${PASSWORD}`).toString(
      'base64',
    )}`;
    const made = await fetch(`${api}/orgs/ecotrack/repos`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'secret',
        description: null,
        private: true,
      }),
    });
    expect(made.status).toBe(201);
    expect(await made.json()).toMatchObject({
      full_name: 'ecotrack/secret',
      private: true,
      empty: true,
      default_branch: 'main',
      clone_url: `${t.forge.url}/ecotrack/secret.git`,
    });
    const names = async (headers: Record<string, string>) =>
      (
        await (await fetch(`${api}/orgs/ecotrack/repos`, { headers })).json()
      ).map((r: { name: string }) => r.name);
    expect(await names({})).toEqual(['open']);
    expect(await names({ authorization })).toEqual(['open', 'secret']);
    expect((await fetch(`${api}/repos/ecotrack/secret`)).status).toBe(404);
    expect(
      (
        await fetch(`${api}/repos/ecotrack/secret`, {
          headers: { authorization },
        })
      ).status,
    ).toBe(200);
    expect((await fetch(`${t.forge.url}/ecotrack/secret`)).status).toBe(404);
    expect(await (await fetch(t.forge.url)).text()).not.toContain('secret');
    await expect(
      git(t.folder, 'clone', '-q', `${t.forge.url}/ecotrack/secret.git`),
    ).rejects.toThrow(/could not read Username/);
    await git(t.folder, 'clone', '-q', `${t.signedUrl}/ecotrack/secret.git`);
  });
});
