import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import {
  fullDocument,
  inputOf,
  minimalDocument,
} from '../../core/__testUtils__/fixture';
import { startCommand } from './startAfter';

const { service } = inputOf(fullDocument);
const { command, args } = startCommand(service)!;

it('leaves the command of the image alone when nothing is waited for', () => {
  expect(startCommand(inputOf(minimalDocument).service)).toBeUndefined();
});

it('waits for the services in order and then becomes the JVM', () => {
  expect(args.slice(1)).toEqual(service.spec.application.startAfter);
  expect(command[2]).toMatch(/\nexec java -jar \/app\/application\.jar\n$/);
});

describe('in a real shell', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ecotrack-start-'));
  const statuses: number[] = [];
  let server: Server;

  beforeAll(async () => {
    const java = join(folder, 'java');
    writeFileSync(java, '#!/bin/bash\necho "started $*"\n');
    chmodSync(java, 0o755);
    writeFileSync(join(folder, 'sleep'), '#!/bin/bash\n');
    chmodSync(join(folder, 'sleep'), 0o755);
    server = createServer((_, response) => {
      response.statusCode = statuses.shift() ?? 401;
      response.end();
    });
    await new Promise<void>(resolve =>
      server.listen(0, '127.0.0.1', () => resolve()),
    );
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await new Promise(resolve => server.close(resolve));
  });

  const run = () =>
    new Promise<string>((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      const [shell, flag, script] = command;
      const child = spawn(
        shell,
        [
          flag,
          script.replaceAll('$1/8080', `$1/${port}`),
          args[0],
          '127.0.0.1',
        ],
        {
          env: { PATH: `${folder}${delimiter}${process.env.PATH}` },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
      let output = '';
      child.stdout.on('data', chunk => (output += chunk));
      child.stderr.on('data', chunk => (output += chunk));
      child.on('error', reject);
      child.on('close', () => resolve(output));
    });

  it('starts once the service answers, even if it wants a login', async () => {
    expect(await run()).toBe('started -jar /app/application.jar\n');
  });

  it('does not take the answer of a gateway for the answer of the service', async () => {
    statuses.push(503, 502, 200);
    const waiting = 'Waiting for 127.0.0.1 to answer.\n';
    expect(await run()).toBe(
      `${waiting}${waiting}started -jar /app/application.jar\n`,
    );
  });
});
