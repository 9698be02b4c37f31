const running = new Map<string, Promise<unknown>>();

/**
 * Runs work on one thing after the work on it that was asked for before, so that two tasks of this process do not
 * push into one branch at once. Work that failed does not hold up the next.
 */
export async function inTurn<T>(
  thing: string,
  work: () => Promise<T>,
): Promise<T> {
  const before = running.get(thing) ?? Promise.resolve();
  const own = before.then(work, work);
  running.set(thing, own);
  try {
    return await own;
  } finally {
    if (running.get(thing) === own) running.delete(thing);
  }
}
