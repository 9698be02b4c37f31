import { parseAnswer } from './parseAnswer';

const answer = (data: unknown, extra = {}) =>
  JSON.stringify({ status: 'success', data, ...extra });
const vector = (...result: unknown[]) =>
  answer({ resultType: 'vector', result });
const series = (metric: unknown, value: unknown = [1, '2']) => ({
  metric,
  value,
});

describe('parseAnswer', () => {
  it('reads series, the moment they speak of, and warnings', () => {
    expect(
      parseAnswer(
        answer(
          {
            resultType: 'vector',
            result: [
              series({ pod: 'a' }, [1700000000.5, '3']),
              series({}, [1700000000.5, 'NaN']),
            ],
          },
          {
            warnings: ['half of it is missing'],
            infos: ['metric has no type'],
          },
        ),
        5,
      ),
    ).toEqual({
      samples: [
        { labels: { pod: 'a' }, value: 3 },
        { labels: {}, value: NaN },
      ],
      evaluatedAt: 1700000000500,
      warnings: ['half of it is missing'],
    });
  });

  it('keeps an empty vector apart from zero', () => {
    expect(parseAnswer(vector(), 5).samples).toEqual([]);
    expect(parseAnswer(vector(series({}, [1, '0'])), 5).samples).toEqual([
      { labels: {}, value: 0 },
    ]);
  });

  it('reads a scalar as one series', () => {
    expect(
      parseAnswer(answer({ resultType: 'scalar', result: [7, '1e3'] }), 5),
    ).toEqual({
      samples: [{ labels: {}, value: 1000 }],
      evaluatedAt: 7000,
      warnings: [],
    });
  });

  it.each([
    ['HTML', '<html><body>Sign in</body></html>', /no JSON/],
    ['half an answer', vector(series({})).slice(0, -9), /no JSON/],
    ['null', 'null', /no instant vector/],
    ['an error', '{"status":"error"}', /\(status\)/],
    ['a matrix', answer({ resultType: 'matrix', result: [] }), /resultType/],
    ['a native histogram', vector({ metric: {}, histogram: [1, {}] }), /value/],
    ['labels that are no texts', vector(series({ pod: 1 })), /metric.pod/],
    ['a bare number', vector(series({}, [1, 2])), /value/],
    ['a word for a number', vector(series({}, [1, 'many'])), /no number/],
    [
      'a series twice',
      vector(series({ a: '1', b: '2' }), series({ b: '2', a: '1' })),
      /twice/,
    ],
    [
      'too many series',
      vector(...'abcdef'.split('').map(pod => series({ pod }))),
      /6 series, more than the 5/,
    ],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseAnswer(text, 5)).toThrow(
      expect.objectContaining({
        sourceCause: 'unreadable',
        reach: 'query',
        message: expect.stringMatching(message),
      }),
    );
  });
});
