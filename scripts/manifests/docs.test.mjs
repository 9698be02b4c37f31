import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../toolchain/root.mjs';
import { versionsOf } from './judgeFiles.mjs';
import { JUDGES } from './judges/judges.mjs';

test('docs/verification.md names each judge with its version, and no other', () => {
  const rows = readFileSync(inRoot('docs/verification.md'), 'utf8').matchAll(
    /^\| `([^`]+)` +\| (.*?) +\|/gm,
  );
  assert.deepEqual(
    new Map([...rows].map(([, name, versions]) => [name, versions])),
    new Map(JUDGES.map(judge => [judge.name, versionsOf(judge)])),
  );
});
