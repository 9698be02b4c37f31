import { NAME } from './Labels';
import { matcher } from './Matcher';
import { SeriesStore } from './SeriesStore';

const up = (pod: string) => ({ [NAME]: 'up', pod });

describe('SeriesStore', () => {
  it('knows a series by its labels in any order, and takes no older sample', () => {
    const store = new SeriesStore();
    store.append({ a: '1', [NAME]: 'x' }, 10, 1);
    store.append({ [NAME]: 'x', a: '1' }, 20, 2);
    store.append({ [NAME]: 'x', a: '1' }, 20, 3);
    store.append({ [NAME]: 'x', a: '1' }, 15, 4);
    expect(store.select([])).toEqual([
      {
        labels: { [NAME]: 'x', a: '1' },
        times: [10, 20],
        values: [1, 2],
        ends: [],
      },
    ]);
  });

  it('finds series by name and by patterns that cover the whole value', () => {
    const store = new SeriesStore();
    for (const pod of ['a', 'ab', 'b']) store.append(up(pod), 1, 1);
    store.append({ [NAME]: 'down' }, 1, 1);
    const found = (...matchers: Parameters<typeof store.select>[0]) =>
      store.select(matchers).map(({ labels }) => labels.pod);
    expect(
      found(matcher(NAME, '=', 'up'), matcher('pod', '=~', 'a|b')),
    ).toEqual(['a', 'b']);
    expect(
      found(matcher(NAME, '=~', 'up|down'), matcher('pod', '!~', 'a.*')),
    ).toEqual(['b', undefined]);
    expect(found(matcher('pod', '=', ''))).toEqual([undefined]);
    expect(found(matcher(NAME, '=', 'none'))).toEqual([]);
  });

  it('forgets what is old', () => {
    const store = new SeriesStore();
    const series = store.append(up('a'), 10, 1);
    series.ends.push(15);
    store.append(up('a'), 20, 2);
    store.append(up('a'), 30, 3);
    store.append(up('b'), 10, 1);
    store.forgetBefore(20);
    expect(store.select([matcher(NAME, '=', 'up')])).toEqual([
      { labels: up('a'), times: [20, 30], values: [2, 3], ends: [] },
    ]);
    store.append(up('b'), 40, 9);
    expect(store.select([matcher('pod', '=', 'b')])[0].values).toEqual([9]);
  });
});
