import { coversHost, fullHost } from '../../../objects/hosts';
import { nameOf, ObjectOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';

type Rule = ObjectOf<'DestinationRule'>;

const hostOf = ({ metadata, spec }: Rule): string =>
  fullHost(spec.host, metadata.namespace ?? '');

const demandsMtls = ({ spec: { trafficPolicy } }: Rule): boolean =>
  ['ISTIO_MUTUAL', 'MUTUAL'].includes(trafficPolicy?.tls?.mode ?? '');

const saysNothingOfTls = ({ spec: { trafficPolicy } }: Rule): boolean =>
  !trafficPolicy?.tls &&
  !(trafficPolicy?.portLevelSettings ?? []).some(({ tls }) => tls);

/** DestinationRules without a word on TLS for hosts whose wider rule demands mTLS: the nearer rule wins whole. */
export const overriddenMtls = analyzer(
  ['DestinationRule'],
  ({ DestinationRule }) => {
    const wide = DestinationRule.filter(
      one => one.spec.host.startsWith('*') && demandsMtls(one),
    );
    return DestinationRule.filter(saysNothingOfTls).flatMap(one => {
      const over = wide.find(
        other =>
          hostOf(other) !== hostOf(one) &&
          coversHost(hostOf(other), hostOf(one)),
      );
      return over
        ? [
            {
              id: 'KIA0204',
              level: 'warning' as const,
              sentence: `Takes the place of ${over.metadata.namespace}/${over.metadata.name}, which demands mTLS, for ${one.spec.host}: write spec.trafficPolicy.tls.mode here too.`,
              object: nameOf('DestinationRule', one),
            },
          ]
        : [];
    });
  },
);
