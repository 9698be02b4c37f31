import { Labels, labelKey, NAME } from './Labels';
import { Matcher, matchesAll } from './Matcher';

/** One series: values at times (milliseconds, growing), and the times at which it was found to be gone. */
export type Series = {
  readonly labels: Labels;
  readonly times: number[];
  readonly values: number[];
  readonly ends: number[];
};

/** What was scraped, in memory. */
export class SeriesStore {
  private readonly byKey = new Map<string, Series>();
  private readonly byName = new Map<string, Set<Series>>();

  /** Adds a value. Times of one series must grow; an older or equal one is left out, as Prometheus does. */
  append(labels: Labels, time: number, value: number): Series {
    const key = labelKey(labels);
    const series = this.byKey.get(key) ?? this.add(key, labels);
    if (time > (series.times.at(-1) ?? -Infinity)) {
      series.times.push(time);
      series.values.push(value);
    }
    return series;
  }

  /** The series that all matchers accept. */
  select(matchers: readonly Matcher[]): Series[] {
    const name = matchers.find(
      ({ label, operator }) => label === NAME && operator === '=',
    )?.value;
    const candidates = name ? this.byName.get(name) ?? [] : this.byKey.values();
    return [...candidates].filter(({ labels }) => matchesAll(labels, matchers));
  }

  /** Forgets everything. */
  clear(): void {
    this.byKey.clear();
    this.byName.clear();
  }

  /** Forgets what is older. */
  forgetBefore(time: number): void {
    for (const [key, series] of this.byKey) {
      const { times, values, ends } = series;
      const kept = times.findIndex(at => at >= time);
      if (kept === -1) {
        this.byKey.delete(key);
        this.byName.get(series.labels[NAME])?.delete(series);
      } else if (kept > 0) {
        times.splice(0, kept);
        values.splice(0, kept);
        ends.splice(0, ends.findLastIndex(at => at < time) + 1);
      }
    }
  }

  private add(key: string, labels: Labels): Series {
    const series = { labels, times: [], values: [], ends: [] };
    const named = this.byName.get(labels[NAME]) ?? new Set();
    this.byName.set(labels[NAME], named.add(series));
    this.byKey.set(key, series);
    return series;
  }
}
