/** A value that is visibly none: no secret of any kind is in the sandbox. */
export const placeholder = (key: string) => `sandbox-placeholder-${key}`;

/** The data of a Secret whose keys have placeholder values. */
export const placeholderData = (
  keys: readonly string[],
): Record<string, string> =>
  Object.fromEntries(
    keys.map(key => [key, Buffer.from(placeholder(key)).toString('base64')]),
  );
