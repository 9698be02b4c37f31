/** When the documents of the fixtures were made. */
export const NOW = new Date('2026-11-21T18:00:00Z');

/** A moment before (or, negative, after) `NOW`, as the backend writes it. */
export const ago = (seconds: number) =>
  new Date(NOW.getTime() - seconds * 1000).toISOString();

export const MINUTE = 60;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
