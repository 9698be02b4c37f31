/** Units a person reads, in milliseconds, largest first. */
export const UNITS = {
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
  milliseconds: 1,
} as const;

export type Unit = keyof typeof UNITS;

/** The largest unit that says a number of milliseconds in whole numbers; seconds for what is no number. */
export function unitOf(value: unknown): Unit {
  if (typeof value !== 'number' || value === 0) return 'seconds';
  const units = Object.keys(UNITS) as Unit[];
  return units.find(unit => value % UNITS[unit] === 0) ?? 'milliseconds';
}
