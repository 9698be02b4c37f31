import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, existsSync, rmSync } from 'node:fs';
import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';

export const FORGE_PASSWORD = 'a-password-to-look-for';
const BASIC = `basic ${Buffer.from(`portal:${FORGE_PASSWORD}`).toString(
  'base64',
)}`;
const AUTHOR = 'Somebody <somebody@ecotrack.example> 0 +0000';

/** An answer in place of the forge's own. */
export interface Fault {
  readonly status: number;
  readonly headers?: Record<string, string>;
}

/**
 * A Git forge on loopback that answers as Gitea does to the calls that our actions, `publish:gitea` and the URL
 * reader make. Repositories are real; every call asks for the credentials.
 */
export class TestForge {
  /** What is answered to the next calls, as long as it stands. */
  fault?: Fault;
  /** Method and path of each call. */
  readonly calls: string[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'test-forge-'));
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((req, res) => this.#answer(req, res));
  }

  static async start(): Promise<TestForge> {
    const forge = new TestForge();
    await new Promise<void>(done => {
      forge.#server.listen(0, '127.0.0.1', done);
    });
    return forge;
  }

  get url() {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async close() {
    this.#server.closeAllConnections();
    await new Promise(done => {
      this.#server.close(done);
    });
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Makes a repository, with one commit when there are files. */
  create(name: string, files: Record<string, string> = {}) {
    this.#git(
      undefined,
      'init',
      '-q',
      '--bare',
      '--initial-branch=main',
      this.#place(name),
    );
    if (Object.keys(files).length > 0) this.commit(name, files);
  }

  /** Adds a commit with these files. */
  commit(name: string, files: Record<string, string>) {
    const grown = this.head(name) !== undefined;
    const lines = [
      'commit refs/heads/main',
      `committer ${AUTHOR}`,
      'data 4\ntest',
      ...(grown ? ['from refs/heads/main^0'] : []),
      ...Object.entries(files).map(
        ([path, text]) =>
          `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}`,
      ),
    ];
    execFileSync('git', ['-C', this.#place(name), 'fast-import', '--quiet'], {
      input: `${lines.join('\n')}\n`,
    });
  }

  /** Text of a file of the default branch. */
  read = (name: string, path: string) =>
    this.#git(name, 'show', `main:${path}`);

  paths = (name: string) =>
    this.#git(name, 'ls-tree', '-r', '--name-only', 'main')
      .split('\n')
      .filter(Boolean);

  /** Commits of the default branch, the newest first: author and subject. */
  log = (name: string) =>
    this.#git(name, 'log', '--format=%an <%ae>: %s', 'main')
      .split('\n')
      .filter(Boolean);

  head(name: string): string | undefined {
    try {
      return this.#git(name, 'rev-parse', '--verify', '-q', 'main').trim();
    } catch {
      return undefined;
    }
  }

  remove = (name: string) => rmSync(this.#place(name), { recursive: true });

  has = (name: string) => existsSync(this.#place(name));

  #place = (name: string) => join(this.#folder, `${name}.git`);

  #git = (name: string | undefined, ...args: string[]) =>
    execFileSync('git', name ? ['-C', this.#place(name), ...args] : args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  #answer(req: IncomingMessage, res: ServerResponse) {
    const { pathname, searchParams } = new URL(req.url ?? '/', this.url);
    this.calls.push(`${req.method} ${pathname}`);
    const end = (status: number, body?: object, headers = {}) =>
      res
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(body ?? {}));
    if (this.fault) return end(this.fault.status, {}, this.fault.headers);
    if (/\/src\/branch\//.test(pathname)) return end(200);
    if (req.headers.authorization?.replace(/^Basic/, 'basic') !== BASIC) {
      return end(401, {}, { 'www-authenticate': 'Basic realm="forge"' });
    }
    const [, name, rest] =
      /^\/(?:api\/v1\/repos\/)?ecotrack\/([a-z-]+)(?:\.git)?\/(.*)$/.exec(
        pathname,
      ) ?? [];
    if (pathname === '/api/v1/orgs/ecotrack') return end(200);
    if (pathname === '/api/v1/orgs/ecotrack/repos')
      return this.#createFor(req, end);
    if (!name || !this.has(name)) return end(404);
    const [kind, ...more] = rest.split('/');
    const service = searchParams.get('service') ?? kind;
    if (/^git-(?:upload|receive)-pack$/.test(service)) {
      return this.#transport(name, service, kind === 'info', req, res);
    }
    if (kind === 'git') return end(200, { sha: this.head(name) });
    if (kind === 'archive') {
      res.writeHead(200, { 'content-type': 'application/gzip' });
      return this.#pipe(
        [
          '-C',
          this.#place(name),
          'archive',
          '--format=tar.gz',
          `--prefix=${name}/`,
          'main',
        ],
        res,
      );
    }
    return this.#contents(name, more.join('/'), end);
  }

  async #createFor(
    req: IncomingMessage,
    end: (status: number, body?: object) => void,
  ) {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const { name } = JSON.parse(Buffer.concat(chunks).toString());
    if (this.has(name))
      return end(409, {
        message: 'The repository with the same name already exists.',
      });
    this.create(name);
    return end(201, { name });
  }

  #contents(
    name: string,
    path: string,
    end: (status: number, body?: object) => void,
  ) {
    try {
      const content = Buffer.from(this.read(name, path)).toString('base64');
      end(200, { encoding: 'base64', content });
    } catch {
      end(404);
    }
  }

  #transport(
    name: string,
    service: string,
    advertise: boolean,
    req: IncomingMessage,
    res: ServerResponse,
  ) {
    const kind = advertise ? 'advertisement' : 'result';
    res.writeHead(200, { 'content-type': `application/x-${service}-${kind}` });
    const title = `# service=${service}\n`;
    if (advertise)
      res.write(
        `${(title.length + 4).toString(16).padStart(4, '0')}${title}0000`,
      );
    const git = this.#pipe(
      [
        service.slice(4),
        '--stateless-rpc',
        ...(advertise ? ['--advertise-refs'] : []),
        this.#place(name),
      ],
      res,
    );
    const body =
      req.headers['content-encoding'] === 'gzip'
        ? req.pipe(createGunzip())
        : req;
    if (advertise) git.stdin.end();
    else body.pipe(git.stdin);
  }

  #pipe(args: string[], res: ServerResponse) {
    const git = spawn('git', args, { stdio: ['pipe', 'pipe', 'ignore'] });
    git.stdin.on('error', () => {});
    git.stdout.pipe(res);
    return git;
  }
}
