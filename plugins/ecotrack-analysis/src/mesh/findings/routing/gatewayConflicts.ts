import { overlap } from '../../../objects/hosts';
import { nameOf, ObjectOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';
import { repeated } from '../../../objects/grouped';

type Gateway = ObjectOf<'Gateway'>;

const name = ({ metadata }: Gateway): string =>
  `${metadata.namespace}/${metadata.name}`;

/** A host that a Gateway serves, and where: on which proxies, on which port. */
interface Served {
  readonly one: Gateway;
  readonly place: string;
  readonly port: number;
  readonly host: string;
}

const servedBy = (one: Gateway): Served[] =>
  one.spec.servers.flatMap(({ port, hosts }) =>
    hosts.map(host => ({
      one,
      place: JSON.stringify([
        Object.entries(one.spec.selector ?? {}).sort(),
        port.number,
      ]),
      port: port.number,
      host: host.slice(host.indexOf('/') + 1),
    })),
  );

/** Gateways on the same proxies that serve the same host on the same port. */
export const gatewayConflicts = analyzer(['Gateway'], ({ Gateway }) => {
  const sharing = repeated(Gateway.flatMap(servedBy), ({ place }) => place);
  const clashes = sharing.flatMap(([, group]) =>
    group.flatMap(mine =>
      group
        .filter(
          theirs => theirs.one !== mine.one && overlap(theirs.host, mine.host),
        )
        .map(theirs => ({ mine, other: theirs.one })),
    ),
  );
  const told = new Map(
    clashes.map(clash => [
      `${name(clash.mine.one)} ${name(clash.other)}`,
      clash,
    ]),
  );
  return [...told.values()].map(({ mine, other }) => ({
    id: 'IST0145',
    twins: ['KIA0301'],
    level: 'error' as const,
    sentence: `Serves ${mine.host} on port ${mine.port} as ${name(
      other,
    )} does.`,
    object: nameOf('Gateway', mine.one),
  }));
});
