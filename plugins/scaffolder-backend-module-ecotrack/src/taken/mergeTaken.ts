import type { TakenName } from '@ecotrack/model';

const defined = (holder: TakenName['holder'] | undefined) =>
  Object.fromEntries(
    Object.entries(holder ?? {}).filter(([, value]) => value !== undefined),
  );

/**
 * One entry for each name. The first that saw it is named as its source; what it does not know of the holder is
 * taken from the others.
 */
export function mergeTaken(all: readonly TakenName[]): TakenName[] {
  const merged = new Map<string, TakenName>();
  for (const entry of all) {
    const key = `${entry.kind}/${entry.name}`;
    const known = merged.get(key);
    merged.set(key, {
      ...entry,
      holder: { ...entry.holder, ...defined(known?.holder) },
    });
  }
  return [...merged.values()];
}
