import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';
import { gatewaysOf } from '../routesOf';

/** VirtualServices for Gateways that do not exist. */
export const missingGateways = analyzer(
  ['VirtualService', 'Gateway'],
  ({ VirtualService, Gateway }) => {
    const known = new Set(
      Gateway.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`),
    );
    return VirtualService.flatMap(one =>
      gatewaysOf(one)
        .filter(name => !known.has(name))
        .map(name => ({
          id: 'IST0101',
          twins: ['KIA1102'],
          level: 'error' as const,
          sentence: `Names the Gateway ${name}, which does not exist.`,
          object: nameOf('VirtualService', one),
        })),
    );
  },
);
