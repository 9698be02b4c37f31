const TOLERANCE = 1e-9;

const sameNumber = (one, other) =>
  Object.is(one, other) ||
  one === other ||
  Math.abs(one - other) <=
    TOLERANCE * Math.max(1, Math.abs(one), Math.abs(other));

const key = metric => JSON.stringify(Object.entries(metric).sort());
const short = value => JSON.stringify(value).slice(0, 300);

/** What is different between our answer and Prometheus'; undefined when they are the same. */
export function difference(ours, theirs) {
  if (ours.status !== theirs.status || ours.errorType !== theirs.errorType)
    return `ours is ${short(ours)}, Prometheus' is ${short(theirs)}`;
  if (ours.status === 'error') return undefined;
  const [mine, other] = [ours.data, theirs.data];
  if (mine.resultType !== other.resultType)
    return `${mine.resultType} instead of ${other.resultType}`;
  if (mine.resultType === 'scalar')
    return sameNumber(Number(mine.result[1]), Number(other.result[1]))
      ? undefined
      : `${mine.result[1]} instead of ${other.result[1]}`;
  const wanted = new Map(
    other.result.map(({ metric, value }) => [key(metric), value[1]]),
  );
  for (const { metric, value } of mine.result) {
    const theirValue = wanted.get(key(metric));
    if (theirValue === undefined)
      return `${short(metric)} is not in Prometheus' answer`;
    if (!sameNumber(numberOf(value[1]), numberOf(theirValue)))
      return `${short(metric)} is ${value[1]} instead of ${theirValue}`;
    wanted.delete(key(metric));
  }
  const [missing] = wanted.keys();
  return missing && `${missing.slice(0, 300)} is missing`;
}

const numberOf = text => Number(text.replace('Inf', 'Infinity'));
