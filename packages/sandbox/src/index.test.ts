import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const transform = require.resolve('@backstage/cli/config/nodeTransform.cjs');

const PORTS = {
  page: 3000,
  forge: 0,
  nonprod: 0,
  prod: 0,
  control: 0,
  'nonprod-prometheus': 0,
  'prod-prometheus': 0,
};

type Ready = { type: string; caData: string };

describe('the process of the sandbox', () => {
  let directory: string;
  const children: ChildProcess[] = [];

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'ecotrack-sandbox-process-'));
  });
  afterEach(async () => {
    children.splice(0).forEach(child => child.kill('SIGKILL'));
    await rm(directory, { recursive: true, force: true });
  });

  const start = (variables: Record<string, string>) => {
    const child = fork(join(__dirname, 'index.ts'), [], {
      execArgv: ['--require', transform],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        PATH: process.env.PATH,
        ECOTRACK_SANDBOX_DIRECTORY: directory,
        ECOTRACK_SANDBOX_PORTS: JSON.stringify(PORTS),
        ECOTRACK_SANDBOX_FORGE_PASSWORD: 'password',
        ECOTRACK_SANDBOX_NONPROD_TOKEN: 'first',
        ECOTRACK_SANDBOX_PROD_TOKEN: 'second',
        ...variables,
      },
    });
    children.push(child);
    return child;
  };

  const ready = (child: ChildProcess) =>
    new Promise<Ready>(resolve => {
      child.on('message', (message: Ready) => {
        if (message.type === 'ready') resolve(message);
      });
    });

  it.each([
    ['a signal', (child: ChildProcess) => child.kill('SIGTERM')],
    ['the end of its parent', (child: ChildProcess) => child.disconnect()],
  ])(
    'hands over its certificate, and ends on %s',
    async (_, end) => {
      const child = start({});
      const { caData } = await ready(child);
      expect(Buffer.from(caData, 'base64').toString()).toMatch(
        /^-----BEGIN CERTIFICATE-----/,
      );
      const ended = once(child, 'exit');
      end(child);
      expect(await ended).toEqual([0, null]);
    },
    90_000,
  );

  it('ends with a sentence when a variable is missing', async () => {
    const child = start({ ECOTRACK_SANDBOX_PROD_TOKEN: '' });
    let said = '';
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(1);
    expect(said).toContain(
      'sandbox: ECOTRACK_SANDBOX_PROD_TOKEN is missing; start the sandbox with npm start\n',
    );
  }, 60_000);
});
