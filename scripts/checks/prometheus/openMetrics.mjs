const escaped = text =>
  text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');

function numberText(value) {
  if (value === Infinity) return '+Inf';
  return value === -Infinity ? '-Inf' : String(value);
}

/** Series as a text that promtool makes blocks from. */
export function openMetrics(series) {
  const lines = series.flatMap(
    ({ labels: { __name__: name, ...rest }, times, values }) => {
      const list = Object.entries(rest)
        .map(([label, value]) => `${label}="${escaped(value)}"`)
        .join(',');
      return times.map(
        (time, index) =>
          `${name}{${list}} ${numberText(values[index])} ${time / 1000}`,
      );
    },
  );
  return `${lines.join('\n')}\n# EOF\n`;
}
