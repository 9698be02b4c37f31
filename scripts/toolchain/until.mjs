import { setTimeout as pause } from 'node:timers/promises';
import { Sentence } from './Sentence.mjs';

const PATIENCE_MS = 120_000;

/** Asks again and again until there is an answer, which no error is; resolves with it. Patience in milliseconds. */
export async function until(what, look, patience = PATIENCE_MS) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look().catch(() => undefined);
    if (found) return found;
    if (Date.now() > end)
      throw new Sentence(`Waited ${patience / 1000} s in vain for ${what}.`);
    await pause(250);
  }
}
