import { parser } from '@prometheus-io/lezer-promql';

/** What a query asks for. */
export interface Query {
  /** Selectors: the metric, and the labels that it is selected by. */
  readonly selectors: readonly {
    readonly metric: string;
    readonly labels: readonly string[];
  }[];
  /** Labels by which it sums up or joins. */
  readonly grouping: readonly string[];
  /** Labels that it makes itself. */
  readonly made: readonly string[];
}

/** Variables of Grafana that stand where PromQL wants a duration. */
const asWritten = (query: string) =>
  query.replace(/\$__(rate_)?interval|\$__range/g, '5m');

/** Reads PromQL; undefined for what is none. */
export function readQuery(written: string): Query | undefined {
  const query = asWritten(written);
  const selectors: { metric: string; labels: string[] }[] = [];
  const grouping: string[] = [];
  let fails = false;
  parser.parse(query).iterate({
    enter({ type, from, to, node }) {
      const text = query.slice(from, to);
      if (type.isError) fails = true;
      if (type.name === 'VectorSelector') {
        const metric = node.getChild('Identifier');
        selectors.push({
          metric: metric ? query.slice(metric.from, metric.to) : '',
          labels: [],
        });
      }
      if (type.name !== 'LabelName') return;
      const matched = node.parent?.name !== 'GroupingLabels';
      if (matched) selectors.at(-1)?.labels.push(text);
      else grouping.push(text);
    },
  });
  if (fails) return undefined;
  const made = [...query.matchAll(/label_(?:replace|join)\([^]*?,\s*"(\w+)"/g)];
  return { selectors, grouping, made: made.map(([, label]) => label) };
}
