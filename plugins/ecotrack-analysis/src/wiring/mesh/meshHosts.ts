import { endsAt, endsOf, objectsOf } from '../fields';
import { meet } from '../meet';
import type { End, Wiring, WiringRule } from '../Wiring';

/** Hosts that the mesh knows from what is generated, under the names by which they may be called. */
const known = (wiring: Wiring): End[] => [
  ...objectsOf(wiring, ['Service']).flatMap(placed => {
    const [namespace] = endsAt(placed, 'metadata.namespace');
    return endsAt(placed, 'metadata.name').flatMap(
      ({ namespace: own, ...end }) => [
        {
          ...end,
          value: `${end.value}.${namespace?.value}.svc.cluster.local`,
        },
        { ...end, namespace: own },
      ],
    );
  }),
  ...endsOf(wiring, ['ServiceEntry'], 'spec.hosts.*'),
];

const ROUTES = ['http', 'tcp', 'tls'];
const routed = (path: string) => ROUTES.map(kind => `spec.${kind}.*.${path}`);

/** Rules of the mesh are about hosts, ports and subsets that there are. */
export const meshHosts: WiringRule = {
  id: 'mesh-hosts',
  find: wiring => [
    ...meet(
      'mesh-hosts',
      [
        ...endsOf(wiring, ['DestinationRule'], 'spec.host'),
        ...endsOf(
          wiring,
          ['VirtualService'],
          'spec.hosts.*',
          ...routed('route.*.destination.host'),
        ),
      ],
      'which is the host of no Service',
      known(wiring),
    ),
    ...meet(
      'mesh-hosts',
      endsOf(
        wiring,
        ['VirtualService'],
        ...routed('route.*.destination.port.number'),
        ...routed('match.*.port'),
      ),
      'which is the port of no Service',
      endsOf(wiring, ['Service'], 'spec.ports.*.port'),
    ),
    ...meet(
      'mesh-hosts',
      endsOf(
        wiring,
        ['VirtualService'],
        ...routed('route.*.destination.subset'),
      ),
      'which is no subset of a DestinationRule',
      endsOf(wiring, ['DestinationRule'], 'spec.subsets.*.name'),
    ),
  ],
};
