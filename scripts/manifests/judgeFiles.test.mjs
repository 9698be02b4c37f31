import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { judgeFiles } from './judgeFiles.mjs';

const repositories = { root: '/nowhere', models: [], files: ['a/b.txt'] };
const options = { waivers: [], skipMissing: false };

/** Finds what is in the broken fixture only, where that has been written. */
const judge = {
  name: 'example',
  tools: [],
  sees: path => path.endsWith('.txt'),
  broken: { files: { 'broken/deep/c.txt': 'wrong' }, rule: 'wrong' },
  judge: async ({ root, files }) =>
    files
      .filter(path => existsSync(join(root, path)))
      .map(path => ({ path, rule: 'wrong', message: 'Wrong.' })),
};

const judged = (changes, changed = repositories) =>
  judgeFiles({ ...judge, ...changes }, changed, options);

test('a judge passes that rejects its fixture and finds nothing else', async () => {
  const { state, files, problems } = await judged({});
  assert.deepEqual([state, files, problems], ['passed', 1, []]);
});

test('a finding fails', async () => {
  const { state, problems } = await judged({
    judge: async ({ files }) =>
      files.map(path => ({ path, line: 3, rule: 'wrong', message: 'No.' })),
  });
  assert.deepEqual([state, problems], ['failed', ['a/b.txt:3 [wrong] No.']]);
});

test('a judge fails that lets its fixture pass, or rejects it for another reason', async () => {
  for (const broken of [
    { files: {}, rule: 'wrong' },
    { ...judge.broken, rule: 'other' },
  ]) {
    const { state, problems } = await judged({ broken });
    assert.equal(state, 'failed');
    assert.match(problems[0], /^It does not find .* in its broken fixture/);
  }
});

test('a judge that sees no file fails, unless its files are still to come', async () => {
  const none = { ...repositories, files: [] };
  assert.equal((await judged({}, none)).state, 'failed');
  assert.equal((await judged({ awaits: 'texts' }, none)).state, 'passed');
  assert.equal((await judged({ awaits: 'texts' })).state, 'failed');
});

test('what is missing is skipped and told', async () => {
  const { state, problems } = await judged({ missing: () => 'not there' });
  assert.deepEqual([state, problems], ['skipped', ['not there']]);
});

test('a judge that breaks fails', async () => {
  const { state, problems } = await judged({
    judge: async () => {
      throw new Error('no such program');
    },
  });
  assert.equal(state, 'failed');
  assert.match(problems[0], /no such program/);
});
