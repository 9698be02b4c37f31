import { Exporter, Scrape } from '../exporters/Exporter';
import { Integrals } from '../exporters/Integrals';
import { NAME } from '../series/Labels';
import { Series, SeriesStore } from '../series/SeriesStore';

/** What queries look back at, and a little more. */
const RETENTION = 70 * 60_000;

/** Asks the exporters and keeps what they tell. What they do not tell any more ends. */
export class Scraper {
  readonly series = new SeriesStore();
  private readonly integrals = new Integrals();
  private told = new Set<Series>();

  constructor(
    private readonly exporters: readonly Exporter[],
    private readonly target: Omit<Scrape, 'integrals' | 'now'>,
  ) {}

  scrape(now: number): void {
    const scrape = { ...this.target, integrals: this.integrals, now };
    const told = new Set<Series>();
    for (const exporter of this.exporters)
      for (const { name, labels, value } of exporter(scrape))
        told.add(this.series.append({ [NAME]: name, ...labels }, now, value));
    for (const series of this.told)
      if (!told.has(series)) series.ends.push(now);
    this.told = told;
    this.series.forgetBefore(now - RETENTION);
  }

  /** Forgets what was, and scrapes the past of a cluster that was always as it is now. */
  backfill(now: number, past: number, interval: number): void {
    this.series.clear();
    this.integrals.clear();
    this.told.clear();
    for (let time = now - past; time < now; time += interval) this.scrape(time);
    this.scrape(now);
  }
}
