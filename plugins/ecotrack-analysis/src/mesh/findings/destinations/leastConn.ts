import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';
import { trafficPoliciesOf } from './trafficPolicies';

/** LEAST_CONN, which is an old name of LEAST_REQUEST. */
export const leastConn = analyzer(['DestinationRule'], ({ DestinationRule }) =>
  DestinationRule.filter(one =>
    trafficPoliciesOf(one).some(
      ({ loadBalancer }) => loadBalancer?.simple === 'LEAST_CONN',
    ),
  ).map(one => ({
    id: 'least-conn',
    level: 'warning' as const,
    sentence: 'Uses LEAST_CONN, which is deprecated: write LEAST_REQUEST.',
    object: nameOf('DestinationRule', one),
  })),
);
