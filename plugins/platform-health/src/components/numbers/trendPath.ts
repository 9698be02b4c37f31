/** Size of the drawing, in its own units. */
export const WIDTH = 96;
export const HEIGHT = 24;
/** Room for the stroke at the edges. */
const EDGE = 2;

/** What changes by less than this share of itself is drawn as a ripple, not as a fall. */
const RIPPLE = 0.1;

/** Lines of a trend as an SVG path, one for each stretch without a gap; a value alone becomes a dot. */
export function trendPath(values: readonly (number | null)[]): string {
  const known = values.filter(value => value !== null);
  const lowest = Math.min(...known);
  const highest = Math.max(...known);
  const middle = (lowest + highest) / 2;
  const span = Math.max(
    highest - lowest,
    RIPPLE * Math.max(Math.abs(lowest), Math.abs(highest)),
  );
  const x = (index: number) =>
    EDGE + (index / Math.max(1, values.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) =>
    span === 0
      ? HEIGHT / 2
      : HEIGHT / 2 - ((value - middle) / span) * (HEIGHT - 2 * EDGE);
  return values
    .map((value, index) => {
      if (value === null) return '';
      const point = `${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
      const before = index > 0 ? values[index - 1] : null;
      const after = values[index + 1] ?? null;
      if (before !== null) return `L${point}`;
      return after === null ? `M${point}h0.1` : `M${point}`;
    })
    .join('');
}
