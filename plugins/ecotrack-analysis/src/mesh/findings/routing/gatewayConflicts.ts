import { overlap } from '../../../objects/hosts';
import { nameOf, ObjectOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';

type Gateway = ObjectOf<'Gateway'>;

const selectorText = ({ spec }: Gateway): string =>
  JSON.stringify(Object.entries(spec.selector ?? {}).sort());

/** Ports and hosts that a Gateway serves. */
const servedBy = ({ spec }: Gateway) =>
  spec.servers.flatMap(({ port, hosts }) =>
    hosts.map(host => ({
      port: port.number,
      host: host.slice(host.indexOf('/') + 1),
    })),
  );

/** Gateways on the same proxies that serve the same host on the same port. */
export const gatewayConflicts = analyzer(['Gateway'], ({ Gateway }) =>
  Gateway.flatMap((one, index) =>
    Gateway.filter(
      (other, place) =>
        place !== index && selectorText(one) === selectorText(other),
    ).flatMap(other => {
      const clash = servedBy(one).find(mine =>
        servedBy(other).some(
          theirs =>
            theirs.port === mine.port && overlap(theirs.host, mine.host),
        ),
      );
      return clash
        ? [
            {
              id: 'IST0145',
              twins: ['KIA0301'],
              level: 'error' as const,
              sentence: `Serves ${clash.host} on port ${clash.port} as ${other.metadata.namespace}/${other.metadata.name} does.`,
              object: nameOf('Gateway', one),
            },
          ]
        : [];
    }),
  ),
);
