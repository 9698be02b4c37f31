import { threeWayMerge } from './threeWayMerge';

describe('threeWayMerge', () => {
  it('takes out what was applied and is not wanted any more, and keeps what others added', () => {
    expect(
      threeWayMerge(
        { a: 1, gone: 1, deep: { gone: 1 } },
        { a: 2, deep: { b: 1 } },
        { a: 1, gone: 1, theirs: 1, deep: { gone: 1, theirs: 1 } },
      ),
    ).toEqual({ a: 2, theirs: 1, deep: { b: 1, theirs: 1 } });
  });

  it('keeps defaults inside items of a list of the same length, and replaces other lists', () => {
    const live = [{ name: 'a', pull: 'Always' }];
    expect(threeWayMerge(undefined, [{ name: 'a' }], live)).toEqual(live);
    expect(
      threeWayMerge(undefined, [{ name: 'b' }, { name: 'a' }], live),
    ).toEqual([{ name: 'b' }, { name: 'a' }]);
    expect(
      threeWayMerge(
        [{ name: 'a', old: 1 }],
        [{ name: 'a' }],
        [{ name: 'a', old: 1 }],
      ),
    ).toEqual([{ name: 'a' }]);
  });

  it('does not reach a prototype', () => {
    const target = JSON.parse('{"__proto__": {"polluted": true}}');
    const merged = threeWayMerge({}, target, { a: 1 });
    expect(Object.keys(merged as object)).toEqual(['a', '__proto__']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
