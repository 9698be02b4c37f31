import { pattern, promql } from './promql';

describe('promql', () => {
  it('quotes every value', () => {
    expect(promql`max(up{namespace=${'data-dev'}})`).toBe(
      'max(up{namespace="data-dev"})',
    );
  });

  it('takes values literally in a pattern', () => {
    const pods = pattern`${'pg.1'}-[1-9][0-9]*`;
    expect(promql`up{pod=~${pods}}`).toBe('up{pod=~"pg\\\\.1-[1-9][0-9]*"}');
  });

  it.each(['a"} or up{x="', 'a\\', '', 'a\nb', '{', '-a'])(
    'refuses %p',
    value => {
      expect(() => promql`up{namespace=${value}}`).toThrow(/label value/);
      expect(() => pattern`${value}-1`).toThrow(/label value/);
    },
  );
});
