/** What the machine itself may take besides, in milliseconds: its work is not faster on a fast clock. */
const WORK = 5_000;

/** Waits until the condition holds. Throws with the sentence when it does not within the time, in milliseconds, and what work takes besides. */
export async function eventually(
  sentence: string,
  condition: () => boolean,
  within: number,
): Promise<void> {
  const end = Date.now() + within + WORK;
  while (!condition()) {
    if (Date.now() > end)
      throw new Error(`not within ${within} ms: ${sentence}`);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}

/** Lets time pass, in milliseconds. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds));
