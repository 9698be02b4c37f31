/**
 * How often a property is tried: a share of PROPERTY_RUNS, which the check `generated-properties` sets,
 * and a few in `npm test`.
 */
export const runs = (share: number, few: number): number => {
  const all = Number(process.env.PROPERTY_RUNS ?? 0);
  return all > 0 ? Math.round(all * share) : few;
};

/** Says how often a property was really tried; the check adds it up. */
export function tellRuns(tried: number) {
  if (process.env.PROPERTY_RUNS) process.stderr.write(`RUNS ${tried}\n`);
}
