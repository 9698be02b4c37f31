import { overlap } from '../../../objects/hosts';
import { nameOf, ObjectOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';

/** Ways in which a caller may write the host of a Service. */
const spellings = ({ metadata: { name, namespace } }: ObjectOf<'Service'>) => [
  name,
  `${name}.${namespace}`,
  `${name}.${namespace}.svc`,
  `${name}.${namespace}.svc.cluster.local`,
];

/** Hosts of AuthorizationPolicies that neither a Service nor anything routed in the mesh has. */
export const authorizationHosts = analyzer(
  ['AuthorizationPolicy', 'Service', 'ServiceEntry', 'VirtualService'],
  ({ AuthorizationPolicy, Service, ServiceEntry, VirtualService }) => {
    const written = AuthorizationPolicy.flatMap(policy =>
      policy.spec.rules
        .flatMap(({ to }) =>
          to.flatMap(({ operation }) => operation?.hosts ?? []),
        )
        .map(host => ({ policy, host })),
    );
    if (written.length === 0) return [];
    const known = [
      ...Service.flatMap(spellings),
      ...[...ServiceEntry, ...VirtualService].flatMap(({ spec }) => spec.hosts),
    ];
    return written
      .filter(({ host }) => {
        const bare = host.toLowerCase().replace(/:(\d+|\*)$/, '');
        return !known.some(one => overlap(one, bare));
      })
      .map(({ policy, host }) => ({
        id: 'KIA0104',
        level: 'error' as const,
        sentence: `Names the host ${host}, which nothing in the mesh has.`,
        object: nameOf('AuthorizationPolicy', policy),
      }));
  },
);
