import { fullHost } from '../../../objects/hosts';
import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';
import { repeated } from '../../../objects/grouped';
import { isForMesh } from '../routesOf';

/** Several VirtualServices for one host within the mesh: Istio merges none of them, one wins. */
export const duplicateHosts = analyzer(
  ['VirtualService'],
  ({ VirtualService }) =>
    repeated(
      VirtualService.filter(isForMesh).flatMap(one =>
        [...new Set(one.spec.hosts)].map(host => ({
          one,
          host: fullHost(host, one.metadata.namespace ?? ''),
          // One that is not told to other namespaces does not meet theirs.
          to: one.spec.exportTo.join() === '.' ? one.metadata.namespace : '*',
        })),
      ),
      ({ host, to }) => `${host} ${to}`,
    ).flatMap(([, group]) =>
      group.map(({ one, host }) => ({
        id: 'IST0109',
        twins: ['KIA1106'],
        level: 'error' as const,
        sentence: `Shares the host ${host} with ${group
          .filter(other => other.one !== one)
          .map(
            ({ one: { metadata } }) => `${metadata.namespace}/${metadata.name}`,
          )
          .join(', ')}: only one of them counts.`,
        object: nameOf('VirtualService', one),
      })),
    ),
);
