import { parse } from './parse';

const selector = (name: string) => ({
  type: 'selector',
  matchers: [expect.objectContaining({ label: '__name__', value: name })],
  offset: 0,
});

describe('parse', () => {
  it('reads operators by their precedence', () => {
    expect(parse('1 - (2 - 3) * x')).toMatchObject({
      type: 'binary',
      operator: '-',
      left: { type: 'number', value: 1 },
      right: {
        operator: '*',
        left: { operator: '-' },
        right: selector('x'),
      },
    });
  });

  it('reads matchers, range and offset', () => {
    expect(
      parse(
        'rate({__name__=~"a|b",pod!="c\\"\\\\d\\n",node!~"e.*"}[1h30m] offset 10m)',
      ),
    ).toEqual({
      type: 'call',
      name: 'rate',
      args: [
        {
          type: 'selector',
          matchers: [
            expect.objectContaining({ operator: '=~', value: 'a|b' }),
            expect.objectContaining({ operator: '!=', value: 'c"\\d\n' }),
            expect.objectContaining({ operator: '!~', value: 'e.*' }),
          ],
          range: 5_400_000,
          offset: 600_000,
        },
      ],
    });
  });

  it('reads how vectors are matched', () => {
    expect(parse('a > bool on (x, y) group_right (z) b')).toMatchObject({
      operator: '>',
      returnBool: true,
      matching: {
        on: true,
        labels: ['x', 'y'],
        group: 'right',
        include: ['z'],
      },
    });
    expect(parse('a or ignoring (x) b')).toMatchObject({
      operator: 'or',
      returnBool: false,
      matching: { on: false, labels: ['x'], include: [] },
    });
  });

  it('reads the grouping on either side', () => {
    const grouped = { type: 'aggregate', by: true, labels: ['pod'] };
    expect(parse('sum by (pod) (x)')).toMatchObject(grouped);
    expect(parse('SUM (x) BY (pod)')).toMatchObject(grouped);
    expect(parse('max without (pod) (x)')).toMatchObject({ by: false });
    expect(parse('count(x)')).toMatchObject({ by: true, labels: [] });
  });

  it.each([
    '',
    'x{',
    'x y',
    'sum(',
    'rate(x[5m]',
    'x{pod=~"("}',
    'x{pod="\\q"}',
    '{}',
    '{pod=~".*"}',
  ])('takes %p for no PromQL', query => {
    expect(() => parse(query)).toThrow(
      expect.objectContaining({ errorType: 'bad_data' }),
    );
  });

  it.each([
    'x[5m:1m]',
    'x @ 5',
    'x @ end()',
    '{"x.y"}',
    'topk(3, x)',
    '0x1F',
    '"text"',
    'x[300]',
  ])('says that it does not know %p', query => {
    expect(() => parse(query)).toThrow(
      expect.objectContaining({
        errorType: 'execution',
        message: expect.stringContaining(
          "the sandbox's Prometheus does not know",
        ),
      }),
    );
  });
});
