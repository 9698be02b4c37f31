import { fullHost, isKnownHost } from '../../../objects/hosts';
import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';

/** DestinationRules for hosts that the mesh does not know. */
export const destinationHost = analyzer(
  ['DestinationRule', 'Service', 'ServiceEntry'],
  ({ DestinationRule, Service, ServiceEntry }) =>
    DestinationRule.filter(
      ({ metadata, spec }) =>
        spec.host !== '*' &&
        !isKnownHost(
          fullHost(spec.host, metadata.namespace ?? ''),
          Service,
          ServiceEntry,
        ),
    ).map(one => ({
      id: 'IST0174',
      twins: ['KIA0202'],
      level: 'warning' as const,
      sentence: `Is for the host ${one.spec.host}, which no Service and no ServiceEntry has.`,
      object: nameOf('DestinationRule', one),
    })),
);
