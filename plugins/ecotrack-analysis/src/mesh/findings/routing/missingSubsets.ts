import { coversHost, fullHost } from '../../../objects/hosts';
import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';
import { destinationsOf } from '../routesOf';

/** Routes to subsets that no DestinationRule of the host has. */
export const missingSubsets = analyzer(
  ['VirtualService', 'DestinationRule'],
  ({ VirtualService, DestinationRule }) =>
    VirtualService.flatMap(one => {
      const wanted = new Map(
        destinationsOf(one).flatMap(({ host, subset }) => {
          const full = fullHost(host, one.metadata.namespace ?? '');
          return subset
            ? [[`${full} ${subset}`, { full, subset }] as const]
            : [];
        }),
      );
      return [...wanted.values()]
        .filter(
          ({ full, subset }) =>
            !DestinationRule.some(
              ({ metadata, spec }) =>
                coversHost(
                  fullHost(spec.host, metadata.namespace ?? ''),
                  full,
                ) && spec.subsets.some(({ name }) => name === subset),
            ),
        )
        .map(({ full, subset }) => ({
          id: 'IST0101',
          twins: ['KIA1107'],
          level: 'error' as const,
          sentence: `Routes to the subset ${subset} of ${full}, which no DestinationRule has: such calls end in 503.`,
          object: nameOf('VirtualService', one),
        }));
    }),
);
