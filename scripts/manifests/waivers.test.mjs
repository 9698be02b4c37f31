import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JUDGES } from './judges/judges.mjs';
import { applyWaivers, parseWaivers, readWaivers } from './waivers.mjs';

const waivers = parseWaivers(
  '# what is waived\nlint | long-line | */docs/*.md | nobody minds\n',
);
const finding = (rule, path) => ({ rule, path, message: '' });

test('a waiver takes away the findings of its judge, rule and paths, and no other', () => {
  const others = [
    finding('short-line', 'a/docs/b.md'),
    finding('long-line', 'a/README.md'),
  ];
  const result = applyWaivers(waivers, 'lint', [
    finding('long-line', 'a/docs/b.md'),
    ...others,
  ]);
  assert.deepEqual(result, { standing: others, waived: 1, unused: [] });
  assert.deepEqual(applyWaivers(waivers, 'other', others).standing, others);
});

test('a waiver that waives nothing is told by its line', () => {
  const { unused } = applyWaivers(waivers, 'lint', []);
  assert.deepEqual(
    unused.map(({ line }) => line),
    [2],
  );
});

test('a line without a reason is refused', () => {
  assert.throws(
    () => parseWaivers('lint | long-line | * | \n'),
    /waivers.txt:1 is not/,
  );
});

test('each waiver is for a judge that there is', () => {
  const names = JUDGES.map(({ name }) => name);
  for (const { judge, line } of readWaivers()) {
    assert.ok(names.includes(judge), `waivers.txt:${line}: ${judge}`);
  }
});
