import {
  broken,
  endsOf,
  queriesOf,
  type BrokenWire,
  type End,
  type Wiring,
} from '@ecotrack/analysis';
import {
  EXPORTED_SERIES,
  TARGET_LABELS,
} from '../../../plugins/ecotrack-generator/src/observability/__testUtils__/exportedMetrics';
import { ownMetrics } from './ownMetrics';
import { readQuery } from './readQuery';

const RULE = 'queries';
const LIST =
  'plugins/ecotrack-generator/src/observability/__testUtils__/exportedMetrics.ts';

/** What others export, as ends: nothing of it stands in the repository. */
const EXPORTED: readonly End[] = [...EXPORTED_SERIES.keys()].map(value => ({
  file: LIST,
  field: 'EXPORTED_SERIES',
  value,
}));

/** Labels of a series; undefined where its rule decides them. */
const labelsOf = (metric: string): ReadonlySet<string> | undefined =>
  EXPORTED_SERIES.get(metric) ??
  (metric.includes(':')
    ? undefined
    : new Set([...TARGET_LABELS, 'application']));

/** The labels that a metric has, as the other end of a label that it does not have. */
const labelsAsEnd = (metric: string): End => ({
  file: LIST,
  field: `labels of ${metric}`,
  value: [...(labelsOf(metric) ?? [])].join(' '),
});

/** Queries that are no PromQL, or ask for a metric that nobody exports, or for a label that it does not have. */
export function brokenQueries(wiring: Wiring): BrokenWire[] {
  const known = [
    ...endsOf(wiring, ['PrometheusRule'], 'spec.groups.*.rules.*.record'),
    ...ownMetrics(wiring),
    ...EXPORTED,
  ];
  const names = new Set(known.map(({ value }) => value));
  return queriesOf(wiring).flatMap(end => {
    const query = readQuery(end.value);
    if (!query) return [broken(RULE, end, 'which is no PromQL', [])];
    const at = (what: string, value: string): End => ({
      ...end,
      field: `${end.field} ${what}`,
      value,
    });
    const has = query.selectors.map(({ metric }) => labelsOf(metric));
    return [
      ...query.selectors
        .filter(({ metric }) => !names.has(metric))
        .map(({ metric }) =>
          broken(RULE, at('metric', metric), 'which nobody exports', known),
        ),
      ...query.selectors.flatMap(({ metric, labels }, index) =>
        labels
          .filter(label => has[index]?.has(label) === false)
          .map(label =>
            broken(
              RULE,
              at(`label of ${metric}`, label),
              'which the metric does not have',
              [labelsAsEnd(metric)],
            ),
          ),
      ),
      ...query.grouping
        .filter(
          label =>
            !query.made.includes(label) &&
            has.every(labels => labels?.has(label) === false),
        )
        .map(label =>
          broken(
            RULE,
            at('label', label),
            'which none of its metrics has',
            query.selectors.map(({ metric }) => labelsAsEnd(metric)),
          ),
        ),
    ];
  });
}
