import { fullHost } from '../../../objects/hosts';
import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';
import { repeated } from '../../../objects/grouped';

/** Several DestinationRules of one namespace for the same host and callers, with the same subset or none. */
export const duplicateRules = analyzer(
  ['DestinationRule'],
  ({ DestinationRule }) =>
    repeated(
      DestinationRule.flatMap(one =>
        [
          ...(one.spec.trafficPolicy ? [''] : []),
          ...one.spec.subsets.map(({ name }) => name),
        ].map(subset => ({ one, subset })),
      ),
      ({ one: { metadata, spec }, subset }) =>
        JSON.stringify([
          metadata.namespace,
          fullHost(spec.host, metadata.namespace ?? ''),
          Object.entries(spec.workloadSelector?.matchLabels ?? {}).sort(),
          subset,
        ]),
    ).flatMap(([, group]) =>
      group.map(({ one, subset }) => ({
        id: 'KIA0201',
        level: 'warning' as const,
        sentence: `Sets ${subset ? `the subset ${subset}` : 'the policy'} of ${
          one.spec.host
        }, as ${group
          .filter(other => other.one !== one)
          .map(other => other.one.metadata.name)
          .join(', ')} does: only one of them counts.`,
        object: nameOf('DestinationRule', one),
      })),
    ),
);
