import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findChromium } from './browser.mjs';

test('CHROMIUM_PATH decides before the path is searched', () => {
  assert.equal(
    findChromium({ CHROMIUM_PATH: '/opt/c', PATH: '/usr/bin' }),
    '/opt/c',
  );
});

test('a Chromium on the path is found, and its absence is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  assert.equal(findChromium({ PATH: folder }), undefined);
  writeFileSync(join(folder, 'chromium'), '');
  assert.equal(findChromium({ PATH: folder }), join(folder, 'chromium'));
  rmSync(folder, { recursive: true });
});
