/** An answer that does not come. */
export const never = () => new Promise<never>(() => {});
