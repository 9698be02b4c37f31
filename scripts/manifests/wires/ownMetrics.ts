import type { End, Wiring } from '@ecotrack/analysis';

/** Names that Prometheus has for a meter of each kind, when its name ends without a unit. */
const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  Counter: ['_total'],
  Gauge: [''],
  DistributionSummary: ['_count', '_sum', '_max'],
  Timer: ['_seconds_count', '_seconds_sum', '_seconds_max'],
};

const METER =
  /\b(Counter|Gauge|DistributionSummary|Timer)\.builder\("([\w.-]+)"([^;]*)/g;

/** Metrics that the service's own code registers, each under the names by which Prometheus gets it. */
export const ownMetrics = ({ texts }: Pick<Wiring, 'texts'>): End[] =>
  texts.flatMap(({ file, text }) =>
    [...text.matchAll(METER)].flatMap(([, kind, name, rest]) => {
      const unit = /\.baseUnit\("(\w+)"\)/.exec(rest)?.[1];
      const base = [name.replace(/[.-]/g, '_'), unit].filter(Boolean).join('_');
      return SUFFIXES[kind].map(suffix => ({
        file,
        field: `${kind}.builder("${name}")`,
        value: `${base}${suffix}`,
      }));
    }),
  );
