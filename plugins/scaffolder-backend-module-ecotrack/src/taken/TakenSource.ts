import type { AskedNames, TakenAnswer } from '@ecotrack/model';

/** A place where names are looked up. It never throws: what it cannot tell is unknown, with the cause. */
export type TakenSource = (names: AskedNames) => Promise<TakenAnswer>;
