import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { inRoot } from '../../toolchain/root.mjs';
import { PORTS, busyPorts } from './ports.mjs';

test('a busy port is named with what wants it', async () => {
  const server = createServer();
  await new Promise(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  assert.deepEqual(await busyPorts({ forge: port }), [
    `${port} (the sandbox's forge)`,
  ]);
  await new Promise(resolve => {
    server.close(resolve);
  });
  assert.deepEqual(await busyPorts({ forge: port }), []);
});

test('app-config.yaml names the same ports', () => {
  const config = readFileSync(inRoot('app-config.yaml'), 'utf8');
  // The portal knows nothing of the switch of faults.
  const { control, ...others } = PORTS;
  for (const port of Object.values(others))
    assert.match(config, new RegExp(`:${port}\\b|: ${port}\\b`));
});
