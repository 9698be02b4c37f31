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

  it.each([
    ['a"} or up{x="', '"a\\"} or up{x=\\""'],
    ['a\\', '"a\\\\"'],
    ['a\nb', '"a\\nb"'],
    ["single 'quote' 50% $x", '"single \'quote\' 50% $x"'],
  ])('keeps %j a value', (value, printed) => {
    expect(promql`up{namespace=${value}}`).toBe(`up{namespace=${printed}}`);
  });

  it('refuses an empty value, which would match what has no such label', () => {
    expect(() => promql`up{namespace=${''}}`).toThrow(/empty/);
    expect(() => pattern`${''}-1`).toThrow(/empty/);
  });
});
