import { nameOf, ObjectOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';
import { grouped } from '../../../objects/grouped';

type ServiceEntry = ObjectOf<'ServiceEntry'>;

const EVERYWHERE = '*';

/** Namespaces that a ServiceEntry is told to. */
function audience({ metadata, spec: { exportTo } }: ServiceEntry): string[] {
  if (exportTo.length === 0 || exportTo.includes(EVERYWHERE))
    return [EVERYWHERE];
  return exportTo.map(one => (one === '.' ? metadata.namespace ?? '' : one));
}

/** One port of a host, as a ServiceEntry tells it to a namespace. */
interface Told {
  readonly one: ServiceEntry;
  readonly to: string;
  readonly where: string;
  readonly protocol: string;
}

const toldBy = (one: ServiceEntry): Told[] =>
  audience(one).flatMap(to =>
    one.spec.hosts.flatMap(host =>
      one.spec.ports.map(({ number, protocol }) => ({
        one,
        to,
        where: `${host.toLowerCase()} on port ${number}`,
        protocol: protocol?.toUpperCase() || 'TCP',
      })),
    ),
  );

/** ServiceEntries that call the same port of the same host by different protocols. */
export const entryProtocols = analyzer(['ServiceEntry'], ({ ServiceEntry }) => {
  const byPlace = grouped(ServiceEntry.flatMap(toldBy), ({ where }) => where);
  return [...byPlace].flatMap(([where, told]) => {
    const protocols = [...new Set(told.map(({ protocol }) => protocol))].sort();
    if (protocols.length < 2) return [];
    const clashing = told.filter(mine =>
      told.some(
        theirs =>
          theirs.protocol !== mine.protocol &&
          (mine.to === theirs.to ||
            mine.to === EVERYWHERE ||
            theirs.to === EVERYWHERE),
      ),
    );
    return [...new Set(clashing.map(({ one }) => one))].map(one => ({
      id: 'IST0177',
      twins: ['KIA1212'],
      level: 'warning' as const,
      sentence: `Is among those that call ${where} both ${protocols.join(
        ' and ',
      )}: give it one spec.ports.protocol in all of them.`,
      object: nameOf('ServiceEntry', one),
    }));
  });
});
