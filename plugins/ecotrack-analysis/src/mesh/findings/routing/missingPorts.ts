import { fullHost, serviceOf } from '../../../objects/hosts';
import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';
import { destinationsOf } from '../routesOf';

/** Routes to a Service of several ports that do not say which, or that name one it does not have. */
export const missingPorts = analyzer(
  ['VirtualService', 'Service'],
  ({ VirtualService, Service }) =>
    VirtualService.flatMap(one =>
      destinationsOf(one).flatMap(({ host, port }) => {
        const service = serviceOf(
          fullHost(host, one.metadata.namespace ?? ''),
          Service,
        );
        if (!service) return [];
        const { ports } = service.spec;
        const wanted = port?.number;
        const object = nameOf('VirtualService', one);
        if (wanted === undefined)
          return ports.length > 1
            ? [
                {
                  id: 'IST0112',
                  level: 'error' as const,
                  sentence: `Routes to ${host}, which has ${ports.length} ports, without saying which.`,
                  object,
                },
              ]
            : [];
        return ports.some(({ port: number }) => number === wanted)
          ? []
          : [
              {
                id: 'IST0101',
                level: 'error' as const,
                sentence: `Routes to port ${wanted} of ${host}, which it does not have.`,
                object,
              },
            ];
      }),
    ),
);
