export const median = values => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return sorted.length % 2
    ? sorted[Math.floor(middle)]
    : (sorted[middle - 1] + sorted[middle]) / 2;
};

const rounded = value => Number(value.toFixed(1));

/** The figures of all measured processes: medians in milliseconds, except for the largest memory of any of them. */
export function figures(samples) {
  const warmMs = median(
    samples.flatMap(({ warm }) => warm.map(({ total }) => total)),
  );
  const writeOnlyMs = median(samples.flatMap(({ writeOnly }) => writeOnly));
  return {
    files: samples[0].files,
    coldMs: rounded(median(samples.map(({ cold }) => cold.total))),
    warmMs: rounded(warmMs),
    writeOnlyMs: rounded(writeOnlyMs),
    ratio: Number((warmMs / writeOnlyMs).toFixed(2)),
    peakRssMb: rounded(Math.max(...samples.map(({ peakRssMb }) => peakRssMb))),
  };
}
