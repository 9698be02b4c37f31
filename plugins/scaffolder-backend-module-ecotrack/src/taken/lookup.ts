import type { LoggerService } from '@backstage/backend-plugin-api';
import type { UnknownCause } from '@ecotrack/model';
import { LRUCache } from 'lru-cache';
import { causeOf } from './causeOf';

/** What a lookup found, or why it found nothing out. */
export type Told<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly cause: UnknownCause };

/** How lookups behave. */
export interface LookupOptions {
  readonly logger: LoggerService;
  /** How long a lookup may take, in milliseconds (2000). */
  readonly patienceMs?: number;
  /** How long an answer stands, in milliseconds (5000): typing asks the same again and again. */
  readonly rememberMs?: number;
}

const MAX_REMEMBERED = 500;

/**
 * Makes a lookup that ends in time, whatever it asks, and that is remembered for seconds, a failure too. Those who
 * ask the same while it runs share one.
 */
export function createLookup<T>(
  { logger, patienceMs = 2_000, rememberMs = 5_000 }: LookupOptions,
  load: (key: string, signal: AbortSignal) => Promise<T>,
): (key: string) => Promise<Told<T>> {
  const remembered = new LRUCache<string, Told<T>>({
    max: MAX_REMEMBERED,
    ttl: rememberMs,
    fetchMethod: async key => {
      try {
        return { known: true, value: await within(patienceMs, key, load) };
      } catch (error) {
        const cause = causeOf(error);
        logger.debug(`Whether a name is taken is unknown: ${cause}, ${error}`);
        return { known: false, cause };
      }
    },
  });
  return key => remembered.forceFetch(key);
}

/** Ends with the work or with the time, also when the work does not listen to its signal. */
function within<T>(
  patienceMs: number,
  key: string,
  work: (key: string, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(patienceMs);
  return Promise.race([
    work(key, signal),
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), {
        once: true,
      });
    }),
  ]);
}
