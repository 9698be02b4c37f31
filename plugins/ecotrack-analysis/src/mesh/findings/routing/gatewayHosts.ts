import { overlap } from '../../../objects/hosts';
import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';
import { gatewaysOf } from '../routesOf';

/** Hosts of a VirtualService that its Gateway does not serve. */
export const gatewayHosts = analyzer(
  ['VirtualService', 'Gateway'],
  ({ VirtualService, Gateway }) => {
    const gateways = new Map(
      Gateway.map(one => [
        `${one.metadata.namespace}/${one.metadata.name}`,
        one.spec.servers.flatMap(({ hosts }) =>
          hosts.map(host => host.slice(host.indexOf('/') + 1)),
        ),
      ]),
    );
    return VirtualService.flatMap(one =>
      gatewaysOf(one).flatMap(gateway => {
        const served = gateways.get(gateway);
        if (!served) return [];
        return one.spec.hosts
          .filter(host => !served.some(known => overlap(known, host)))
          .map(host => ({
            id: 'IST0132',
            level: 'warning' as const,
            sentence: `Has the host ${host}, which the Gateway ${gateway} does not serve.`,
            object: nameOf('VirtualService', one),
          }));
      }),
    );
  },
);
