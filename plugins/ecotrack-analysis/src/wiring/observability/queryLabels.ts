import { kafkaSettings } from '../data/kafkaSettings';
import { endsIn, endsOf, settingsLike } from '../fields';
import { broken } from '../meet';
import { inPods, PROXY } from '../pods';
import type { BrokenWire, End, Wiring, WiringRule } from '../Wiring';
import { logQueriesOf, queriesOf } from './queries';

/** Where the values of a label come from. */
const SOURCES: Readonly<Record<string, (wiring: Wiring) => readonly End[]>> = {
  application: wiring =>
    settingsLike(wiring, /^management\.metrics\.tags\.application$/),
  container: wiring => inPods(wiring, 'spec.containers.*.name'),
  job: wiring => endsOf(wiring, ['Service'], 'metadata.name'),
  namespace: wiring =>
    endsOf(
      wiring,
      ['Service', 'Deployment', 'Rollout', 'KafkaUser', 'Database'],
      'metadata.namespace',
    ),
  pool: wiring =>
    settingsLike(wiring, /^spring\.datasource\.hikari\.pool-name$/),
  cache: wiring => endsIn(wiring, 'ecotrack.yaml', 'spec.redis.caches.*.name'),
  consumergroup: wiring => kafkaSettings(wiring).groups,
  group: wiring => kafkaSettings(wiring).groups,
  topic: wiring => {
    const { read, written, letters } = kafkaSettings(wiring);
    return [...read, ...written, ...letters];
  },
  strimzi_io_cluster: wiring =>
    endsOf(wiring, ['KafkaUser'], 'metadata.labels.[strimzi.io/cluster]'),
  le: wiring =>
    settingsLike(
      wiring,
      /^management\.metrics\.distribution\.slo\.http\.server\.requests$/,
    ).flatMap(end =>
      end.value.split(',').map(bound => ({
        ...end,
        value: String(Number(bound.replace('ms', '')) / 1000),
      })),
    ),
};

const MATCHER = /\b(\w+)(?:=~|=)"([^"]*)"/g;

/** Values that a matcher accepts; a pattern of names is taken apart; other patterns, variables and the proxy are left. */
const valuesOf = (label: string, text: string) =>
  text
    .replaceAll('[.]', '.')
    .split('|')
    .filter(value => !/[$*+?[\]()\\]/.test(value) && value !== PROXY)
    .map(value => (label === 'le' ? String(Number(value)) : value));

type Sources = typeof SOURCES;

const mismatches = (
  wiring: Wiring,
  queries: readonly End[],
  sources: Sources,
): BrokenWire[] =>
  queries.flatMap(query =>
    [...query.value.matchAll(MATCHER)].flatMap(([matcher, label, text]) => {
      const known = sources[label]?.(wiring);
      if (!known) return [];
      return valuesOf(label, text)
        .filter(value => !known.some(one => one.value === value))
        .map(value =>
          broken(
            'query-labels',
            { ...query, field: `${query.field} ${matcher}`, value },
            `which is no ${label} of this service`,
            known,
          ),
        );
    }),
  );

/** One Loki serves all environments of its cluster. */
const OF_LOGS: Sources = {
  ...SOURCES,
  namespace: wiring =>
    endsIn(wiring, '.ecotrack/platform.yaml', 'environments.*.namespace'),
};

/** Queries compare labels with values that the application, its objects and its topics really have. */
export const queryLabels: WiringRule = {
  id: 'query-labels',
  find: wiring => [
    ...mismatches(wiring, queriesOf(wiring), SOURCES),
    ...mismatches(wiring, logQueriesOf(wiring), OF_LOGS),
  ],
};
