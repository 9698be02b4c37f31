import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';

/** ServiceEntries for plain TCP without addresses: they take the traffic of every host on the port. */
export const serviceEntries = analyzer(['ServiceEntry'], ({ ServiceEntry }) =>
  ServiceEntry.filter(
    ({ spec }) =>
      spec.addresses.length === 0 &&
      spec.ports.some(({ protocol }) => !protocol || protocol === 'TCP'),
  ).map(one => ({
    id: 'IST0134',
    level: 'warning' as const,
    sentence: `Has a TCP port but no addresses, so it takes the traffic of other hosts on that port too.`,
    object: nameOf('ServiceEntry', one),
  })),
);
