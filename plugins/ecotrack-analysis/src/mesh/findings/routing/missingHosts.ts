import { fullHost, isKnownHost } from '../../../objects/hosts';
import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';
import { destinationsOf } from '../routesOf';

/** Routes to hosts that the mesh does not know. */
export const missingHosts = analyzer(
  ['VirtualService', 'Service', 'ServiceEntry'],
  ({ VirtualService, Service, ServiceEntry }) =>
    VirtualService.flatMap(one => {
      const hosts = new Set(
        destinationsOf(one).map(({ host }) =>
          fullHost(host, one.metadata.namespace ?? ''),
        ),
      );
      return [...hosts]
        .filter(host => !isKnownHost(host, Service, ServiceEntry))
        .map(host => ({
          id: 'IST0101',
          twins: ['KIA1101'],
          level: 'error' as const,
          sentence: `Routes to the host ${host}, which no Service and no ServiceEntry has.`,
          object: nameOf('VirtualService', one),
        }));
    }),
);
