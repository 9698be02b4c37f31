/** What the condition has not given yet. */
type Nothing = false | null | undefined;

const isThere = <T>(value: T): value is Exclude<T, Nothing> => Boolean(value);

/** Waits until the condition gives something; the test's own time limit ends it. */
export async function until<T>(
  condition: () => T | Promise<T>,
): Promise<Exclude<T, Nothing>> {
  for (;;) {
    const value = await condition();
    if (isThere(value)) return value;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}
