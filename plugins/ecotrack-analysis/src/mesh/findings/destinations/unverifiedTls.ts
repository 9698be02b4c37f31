import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';
import { PolicyPart, trafficPoliciesOf } from './trafficPolicies';

const isUnverified = ({ tls }: PolicyPart): boolean =>
  (tls?.mode === 'SIMPLE' || tls?.mode === 'MUTUAL') &&
  !tls.caCertificates &&
  !tls.credentialName;

/** TLS that is begun without saying whose certificates to trust. */
export const unverifiedTls = analyzer(
  ['DestinationRule'],
  ({ DestinationRule }) =>
    DestinationRule.flatMap(one => {
      const unverified = trafficPoliciesOf(one).filter(isUnverified);
      return unverified.length === 0
        ? []
        : [
            {
              id: unverified.every(({ isPort }) => isPort)
                ? 'IST0129'
                : 'IST0128',
              level: 'warning' as const,
              sentence: `Begins TLS to ${one.spec.host} without caCertificates, so nobody checks who answers.`,
              object: nameOf('DestinationRule', one),
            },
          ];
    }),
);
