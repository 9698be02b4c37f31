/** The pair with the highest value; undefined of none. */
export const highest = <K>(
  pairs: readonly (readonly [K, number])[],
): readonly [K, number] | undefined =>
  pairs.reduce<readonly [K, number] | undefined>(
    (worst, pair) => (worst && worst[1] >= pair[1] ? worst : pair),
    undefined,
  );
