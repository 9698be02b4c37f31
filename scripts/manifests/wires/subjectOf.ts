import { endsIn, endsOf, queriesOf, type Wiring } from '@ecotrack/analysis';
import type { AlertSubject } from '../../../plugins/ecotrack-generator/src/observability/__testUtils__/alertScenarios';
import { ownMetrics } from './ownMetrics';

const BINDING = 'spring.cloud.stream.bindings.';

/** What the alerts of a generated service are about, read from what the service is made of. */
export function subjectOf(wiring: Wiring): AlertSubject {
  const first = (values: readonly { readonly value: string }[]) =>
    values[0]?.value;
  const setting = (pattern: RegExp) =>
    first(wiring.settings.filter(({ field }) => pattern.test(field)));
  const asked = queriesOf(wiring).map(({ value }) => value);
  const business = ownMetrics(wiring)
    .filter(({ file }) => file.endsWith('/BusinessMetrics.java'))
    .map(({ value }) => value)
    .filter(name => asked.some(query => query.includes(`absent(${name}{`)));
  return {
    service: first(endsIn(wiring, 'ecotrack.yaml', 'metadata.name')) ?? '',
    namespace: first(endsOf(wiring, ['Service'], 'metadata.namespace')) ?? '',
    dataNamespace:
      first(endsOf(wiring, ['KafkaUser'], 'metadata.namespace')) ?? '',
    le: asked.join().match(/le="([^"]+)"/)?.[1] ?? '',
    topic: setting(new RegExp(`^${BINDING}[^.]+-in-0\\.destination$`)),
    group: setting(new RegExp(`^${BINDING}[^.]+-in-0\\.group$`)),
    deadLetters: setting(/\.consumer\.dlq-name$/),
    secret: first(endsOf(wiring, ['ExternalSecret'], 'spec.target.name')),
    business,
  };
}
