import { literalsOf } from './promql';

describe('literalsOf', () => {
  it('reads texts as Prometheus does, and tells everything else apart', () => {
    const one = literalsOf('max(up{a="b\\"\\\\\\n"})');
    expect(one?.texts).toEqual(['b"\\\n']);
    expect(literalsOf('max(up{a="c"})')?.shape).toBe(one?.shape);
    expect(literalsOf('min(up{a="c"})')?.shape).not.toBe(one?.shape);
    expect(literalsOf('max(up{a="c"} or x{y=""})')?.shape).not.toBe(one?.shape);
  });

  it.each(['up{a="b"c"}', 'up{a="b', 'up{a="\\x41"}', 'up{a="b"'])(
    'reads nothing from %s',
    query => {
      expect(literalsOf(query)).toBeUndefined();
    },
  );
});
