import type { Page } from '@playwright/test';

/** The cards of an entity that uses everything, by their titles. */
export const CARDS = [
  'Application',
  'PostgreSQL',
  'Redis',
  'Kafka',
  'Service mesh',
  'Delivery',
] as const;

export type Card = (typeof CARDS)[number];

/** What a card said of an environment, from a moment on. */
export interface Said {
  readonly card: string;
  readonly environment: string;
  readonly state: string;
}

/**
 * Waits until a card says a state of an environment and shows a sentence. Looks at each frame, so that what is measured
 * is the portal and not the looking.
 */
export const cardSays = (
  page: Page,
  card: Card,
  { environment, state, sentence }: Omit<Said, 'card'> & { sentence: RegExp },
) =>
  page.waitForFunction(
    asked => {
      const found = document.querySelector(`[aria-label="${asked.card}"]`);
      return (
        found !== null &&
        found.querySelector(
          `[aria-label="${asked.environment}: ${asked.state}"]`,
        ) !== null &&
        new RegExp(asked.source, asked.flags).test(found.textContent ?? '')
      );
    },
    {
      card,
      environment,
      state,
      source: sentence.source,
      flags: sentence.flags,
    },
    { polling: 'raf' },
  );

/** Follows what all cards say of all environments. Gives back what reads all that was said until then. */
export async function followCards(page: Page): Promise<() => Promise<Said[]>> {
  const all = await page.evaluateHandle(cards => {
    const said: Said[] = [];
    const last = new Map<string, string>();
    const look = () => {
      for (const card of cards) {
        const switches = document.querySelectorAll(
          `[aria-label="${card}"] [aria-label*=": "]`,
        );
        for (const one of switches) {
          const [environment, state] = (
            one.getAttribute('aria-label') ?? ''
          ).split(': ');
          const key = `${card} ${environment}`;
          if (last.get(key) === state) continue;
          last.set(key, state);
          said.push({ card, environment, state });
        }
      }
    };
    look();
    new MutationObserver(look).observe(document.body, {
      attributes: true,
      childList: true,
      subtree: true,
    });
    return said;
  }, CARDS);
  return () => all.jsonValue();
}
