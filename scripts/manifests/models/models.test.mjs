import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spawned } from '../../toolchain/spawn.mjs';
import { typescript } from '../../toolchain/typescript.mjs';

test('the models set every field of the service document, to each of its named values', async () => {
  const { stdout } = await spawned(
    process.execPath,
    typescript('scripts/manifests/models/unexercised.ts'),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  assert.deepEqual(JSON.parse(stdout), []);
});
