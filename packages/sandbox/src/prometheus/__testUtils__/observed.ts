import { answerQuery } from '../http/answerQuery';
import { labelKey, NAME } from '../series/Labels';
import { SeriesStore } from '../series/SeriesStore';

const SERIES = /^(\w+)(?:\{(.*)\})? (.*)$/;

/**
 * A store from lines such as `hits{pod="a"} 1 2 _ 4`: values 15 s apart, the last at `end`; `_` is a scrape without the
 * series, `x` one that found it gone.
 */
export function storeOf(lines: readonly string[], end: number): SeriesStore {
  const store = new SeriesStore();
  for (const line of lines) {
    const [, name, list = '', points] = SERIES.exec(line) ?? [];
    const labels = Object.fromEntries(
      [...list.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [
        key,
        value,
      ]),
    );
    const values = points.split(' ');
    values.forEach((value, index) => {
      const time = end - (values.length - 1 - index) * 15_000;
      if (value === '_') return;
      const all = { [NAME]: name, ...labels };
      if (value === 'x')
        store
          .select([])
          .find(one => labelKey(one.labels) === labelKey(all))
          ?.ends.push(time);
      else store.append(all, time, Number(value));
    });
  }
  return store;
}

type Result = Array<{
  metric: Record<string, string>;
  value: [number, string];
}>;
type Body = {
  status: string;
  errorType?: string;
  error?: string;
  data: { resultType: string; result: Result | [number, string] };
};

/** An answer in short: `{pod="a"} 3` for each series, the number of a scalar, or the error. */
export function ask(
  query: string,
  store: SeriesStore,
  time: number,
): readonly string[] | string {
  const body = answerQuery(query, store, time).body as Body;
  if (body.status === 'error') return `${body.errorType}: ${body.error}`;
  const { result, resultType } = body.data;
  if (resultType === 'scalar') return String(result[1]);
  return (result as Result)
    .map(({ metric, value }) => {
      const labels = Object.entries(metric)
        .sort()
        .map(([label, text]) => `${label}="${text}"`);
      return `{${labels.join(',')}} ${value[1]}`;
    })
    .sort();
}
