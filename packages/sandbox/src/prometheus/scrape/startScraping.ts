import { EXPORTERS } from '../exporters';
import type { Scrape } from '../exporters/Exporter';
import type { SeriesStore } from '../series/SeriesStore';
import { Scraper } from './Scraper';

/** Milliseconds between scrapes, and the past that there is at the start. */
const INTERVAL = 15_000;
const PAST = 20 * 60_000;
/** After a knob was turned or a pod has changed it is looked at often, and for how long. */
const CLOSE_INTERVAL = 1_000;
const CLOSE_LOOK = 30_000;

/** A cluster's metrics as they come in. */
export type Scraping = {
  readonly series: SeriesStore;
  close(): void;
};

/**
 * Scrapes a cluster from now on, with some past to begin with. A turned knob shows at once. Turned back, it takes its past
 * with it: rates would remember it for as long as they look back, and a fault of the sandbox would never seem to end.
 */
export function startScraping(
  target: Omit<Scrape, 'integrals' | 'now'>,
): Scraping {
  const scraper = new Scraper(EXPORTERS, target);
  const backfill = () => scraper.backfill(Date.now(), PAST, INTERVAL);
  backfill();
  let closeUntil = 0;
  let timer: NodeJS.Timeout;
  function plan() {
    clearTimeout(timer);
    const isClose = Date.now() < closeUntil;
    timer = setTimeout(
      () => {
        scraper.scrape(Date.now());
        plan();
      },
      isClose ? CLOSE_INTERVAL : INTERVAL,
    );
  }
  /** A look that is close already goes on: pods that change again and again must not put it off. */
  const lookClosely = () => {
    const wasClose = Date.now() < closeUntil;
    closeUntil = Date.now() + CLOSE_LOOK;
    if (!wasClose) plan();
  };
  const ends = [
    target.knobs.subscribe(what => {
      if (what === 'turned') scraper.scrape(Date.now());
      else backfill();
      lookClosely();
    }),
    target.store.subscribe(({ object }) => {
      if (object.kind === 'Pod') lookClosely();
    }),
  ];
  plan();
  return {
    series: scraper.series,
    close() {
      ends.forEach(end => end());
      clearTimeout(timer);
    },
  };
}
