/** Waits until the condition holds. Throws with the sentence when it does not within the time, in milliseconds. */
export async function eventually(
  sentence: string,
  condition: () => boolean,
  within: number,
): Promise<void> {
  const end = Date.now() + within;
  while (!condition()) {
    if (Date.now() > end)
      throw new Error(`not within ${within} ms: ${sentence}`);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

/** Lets time pass, in milliseconds. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds));
