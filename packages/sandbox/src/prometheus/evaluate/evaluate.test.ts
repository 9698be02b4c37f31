import { ask, storeOf } from '../__testUtils__/observed';

const NOW = Date.UTC(2026, 10, 21, 12);
const MINUTE = 60_000;

/** What an evaluator must get right before it is compared with the real one, which a check of its own does. */
describe('evaluateQuery', () => {
  const answer = (query: string, lines: readonly string[], time = NOW) =>
    ask(query, storeOf(lines, NOW), time);

  const PODS = [
    'up{pod="a",node="1"} 1 2',
    'up{pod="b",node="1"} 5',
    'up{pod="c",node="2"} NaN',
    'limit{pod="a"} 4',
    'limit{pod="b"} 0',
    'info{pod="a",role="master"} 1',
  ];

  it.each<[string, readonly string[] | string]>([
    ['up{pod="a"}', ['{__name__="up",node="1",pod="a"} 2']],
    ['up{pod=~"a|x"} * 2', ['{node="1",pod="a"} 4']],
    ['up{pod!~"a|c"} offset 15s', []],
    ['up{pod="a"} offset 15s', ['{__name__="up",node="1",pod="a"} 1']],
    ['sum by (node) (up)', ['{node="1"} 7', '{node="2"} NaN']],
    ['max(up)', ['{} 5']],
    ['avg without (pod, node) (up{node="1"})', ['{} 3.5']],
    ['count(up)', ['{} 3']],
    ['count(nothing)', []],
    ['up > 3', ['{__name__="up",node="1",pod="b"} 5']],
    ['3 < up', ['{__name__="up",node="1",pod="b"} 5']],
    ['up{node="1"} > bool 3', ['{node="1",pod="a"} 0', '{node="1",pod="b"} 1']],
    ['up / on (pod) limit', ['{pod="a"} 0.5', '{pod="b"} +Inf']],
    ['up / limit', []],
    ['up / ignoring (node) limit', ['{pod="a"} 0.5', '{pod="b"} +Inf']],
    [
      'up * on (pod) group_left (role) info',
      ['{node="1",pod="a",role="master"} 2'],
    ],
    [
      'info * on (pod) group_right (role) up',
      ['{node="1",pod="a",role="master"} 2'],
    ],
    [
      'limit or on (pod) up{pod=~"b|c"}',
      [
        '{__name__="limit",pod="a"} 4',
        '{__name__="limit",pod="b"} 0',
        '{__name__="up",node="2",pod="c"} NaN',
      ],
    ],
    ['limit and on (pod) info', ['{__name__="limit",pod="a"} 4']],
    ['limit unless on (pod) info', ['{__name__="limit",pod="b"} 0']],
    ['-limit{pod="a"}', ['{pod="a"} -4']],
    ['clamp_min(limit - 2, 0)', ['{pod="a"} 2', '{pod="b"} 0']],
    ['time() - timestamp(up{pod="a"} offset 15s)', ['{node="1",pod="a"} 15']],
    ['timestamp(up{pod="a"} + 0) - time()', ['{node="1",pod="a"} 0']],
    ['1 + 2 * 3', '7'],
    ['vector(2) == 2', ['{} 2']],
    ['sum(nothing) or vector(0)', ['{} 0']],
    [
      'rate({__name__=~"up|limit"}[1m])',
      ['{node="1",pod="a"} 0.03333333333333333'],
    ],
    ['-{__name__=~"up|limit",pod="a"} + on (pod) vector(1)', []],
    ['-{__name__=~"limit|info",pod="a",role=""}', ['{pod="a"} -4']],
    ['1 == 1', 'bad_data: comparisons between scalars must use BOOL modifier'],
    ['sum(1)', 'execution: expected type instant vector in sum, got scalar'],
    ['up[5m]', 'execution: expected type instant vector, got range vector'],
    ['rate(up)', 'bad_data: expected type range vector'],
    [
      'clamp_min(up)',
      'bad_data: expected 2 argument(s) in call to "clamp_min", got 1',
    ],
    ['stddev(up)', "execution: the sandbox's Prometheus does not know stddev"],
    ['abs(up)', "execution: the sandbox's Prometheus does not know abs()"],
    ['1 or 2', 'execution: expected type instant vector in or, got scalar'],
    [
      'up atan2 limit',
      "execution: the sandbox's Prometheus does not know atan2",
    ],
    [
      'limit / on () up',
      expect.stringContaining(
        'execution: found duplicate series for the match group',
      ),
    ],
    ['up / on (node) limit{pod="x"}', []],
    [
      'up{node="1"} / on (nothing) info',
      expect.stringContaining('execution: multiple matches for labels'),
    ],
    [
      '-{__name__=~"up|twin"}',
      'execution: vector cannot contain metrics with the same labelset',
    ],
  ])('answers %s', (query, expected) => {
    expect(answer(query, [...PODS, 'twin{pod="a",node="1"} 1'])).toEqual(
      expected,
    );
  });

  it('sees a sample for five minutes, and not after its series has ended', () => {
    const gone = (minutes: number) =>
      answer('x', ['x 1'], NOW + minutes * MINUTE);
    expect(gone(5)).toEqual(['{__name__="x"} 1']);
    expect(gone(5.001)).toEqual([]);
    expect(gone(-0.001)).toEqual([]);
    expect(answer('x', ['x 1 x'])).toEqual([]);
    expect(answer('x', ['x 1 x'], NOW - 1)).toEqual(['{__name__="x"} 1']);
    expect(answer('x', ['x 1 x 2'])).toEqual(['{__name__="x"} 2']);
    expect(answer('max_over_time(x[5m])', ['x 3 x'])).toEqual(['{} 3']);
  });

  it('carries a counter on to the bounds of its range, but not far', () => {
    const every15 = ['x 100 115 130 145 160'];
    expect(answer('increase(x[1m])', every15)).toEqual(['{} 60']);
    expect(answer('rate(x[1m])', every15)).toEqual(['{} 1']);
    // half a spacing beyond each end where the bound is far
    expect(answer('increase(x[10m])', every15)).toEqual(['{} 67.5']);
    // not below zero
    expect(answer('increase(x[70s])', ['x 3 18 33 48 63'])).toEqual(['{} 63']);
  });

  it('counts on over a restart, and says nothing of one sample', () => {
    expect(answer('increase(x[1m])', ['x 90 100 10 20 30'])).toEqual(['{} 40']);
    expect(answer('rate(x[1m])', ['x 5'])).toEqual([]);
  });

  it('finds quantiles in buckets', () => {
    const buckets = (...counts: number[]) =>
      ['10', '100', '+Inf'].map(
        (bound, index) => `x_bucket{le="${bound}"} ${counts[index]}`,
      );
    const median = (lines: string[]) =>
      answer('histogram_quantile(0.5, x_bucket)', lines);
    expect(median(buckets(0, 10, 10))).toEqual(['{} 55']);
    expect(median(buckets(10, 10, 10))).toEqual(['{} 5']);
    expect(median(buckets(0, 0, 10))).toEqual(['{} 100']);
    expect(median(buckets(0, 0, 0))).toEqual(['{} NaN']);
    expect(median(['x_bucket{le="10"} 1'])).toEqual(['{} NaN']);
    expect(median(['x_bucket 1', 'x_bucket{le="many"} 1'])).toEqual([]);
  });
});
