import { endsOf, nodesAt, objectsOf } from '../fields';
import { meet } from '../meet';
import { containerPorts } from '../pods';
import type { End, Wiring, WiringRule } from '../Wiring';

/** Ports of the mesh's own proxy beside each container. */
const isProxyPort = ({ value }: End) => /^15\d{3}$/.test(value);

/** Keys of a map are ports here. */
const excepted = (wiring: Wiring): End[] =>
  objectsOf(wiring, ['PeerAuthentication']).flatMap(placed =>
    endsOf(
      { ...wiring, objects: [placed] },
      ['PeerAuthentication'],
      'spec.portLevelMtls.*.mode',
    ).map((end, at) => ({
      ...end,
      value: Object.keys(
        nodesAt(placed.value, 'spec.portLevelMtls')[0]?.node ?? {},
      )[at],
    })),
  );

/** Policies and filters are about ports on which containers listen. */
export const policyPorts: WiringRule = {
  id: 'policy-ports',
  find: wiring =>
    meet(
      'policy-ports',
      [
        ...endsOf(
          wiring,
          ['AuthorizationPolicy'],
          'spec.rules.*.to.*.operation.ports.*',
        ),
        ...endsOf(
          wiring,
          ['EnvoyFilter'],
          'spec.configPatches.*.match.listener.portNumber',
        ),
        ...endsOf(wiring, ['NetworkPolicy'], 'spec.ingress.*.ports.*.port'),
        ...excepted(wiring),
      ].filter(end => !isProxyPort(end)),
      'which is no port of a container',
      containerPorts(wiring),
    ),
};
