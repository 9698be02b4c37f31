import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { parse } from 'yaml';

const { interval, watch } = parse(
  readFileSync(join(__dirname, '../../../../app-config.yaml'), 'utf8'),
).platformHealth;

const SECOND = 1000;

/** What the portal may take for itself, whatever it waits for. */
const REACTION = 3 * SECOND;

/** What passes at most before the portal asks a cluster again that did not answer. */
export const LONGEST_BACKOFF = watch.longestBackoff.seconds * SECOND;

/** How soon a fault is on its card, in milliseconds from when it is switched on: by what shows it. */
export const WITHIN = {
  /** A watch tells of it. */
  objects: REACTION,
  /** The next query sees it. */
  metrics: interval.seconds * SECOND + REACTION,
  /** The watch that ends asks again, and is refused. */
  forbidden: REACTION,
  /**
   * A watch that says nothing is given up, and two requests, one a pause after the other, are not answered: one alone
   * may be chance.
   */
  hanging:
    watch.inactivity.seconds * SECOND +
    2 * watch.requestTimeout.seconds * SECOND +
    LONGEST_BACKOFF +
    REACTION,
};

/**
 * Milliseconds, since the machine started, in which something had to wait for a processor, as Linux tells
 * (`/proc/pressure/cpu`); nothing where it does not.
 */
function waitedForProcessor(): number {
  try {
    const pressure = readFileSync('/proc/pressure/cpu', 'utf8');
    return Number(/^some .*total=(\d+)/.exec(pressure)?.[1] ?? 0) / SECOND;
  } catch {
    return 0;
  }
}

/**
 * Begins now. What it gives back fails when more time has passed than there may. The allowance for a machine that does
 * other things as well is what was measured: time in which something waited for a processor does not count, as long as
 * it is not more than what is allowed.
 */
export function startDeadline(what: string) {
  const began = Date.now();
  const waitedBefore = waitedForProcessor();
  return (limit: number) => {
    const took = Date.now() - began;
    const waited = Math.round(waitedForProcessor() - waitedBefore);
    const told = `${what}: ${took} ms, in ${waited} of which the machine was short of a processor; ${limit} ms are allowed`;
    process.stdout.write(`${told}\n`);
    expect(took - Math.min(waited, limit), told).toBeLessThanOrEqual(limit);
  };
}
