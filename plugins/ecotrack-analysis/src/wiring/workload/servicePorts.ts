import { endsOf } from '../fields';
import { meet } from '../meet';
import { containerPorts } from '../pods';
import type { WiringRule } from '../Wiring';

/** A Service sends to ports that the containers of its pods have, by number or by name. */
export const servicePorts: WiringRule = {
  id: 'service-ports',
  find: wiring =>
    meet(
      'service-ports',
      endsOf(wiring, ['Service'], 'spec.ports.*.targetPort'),
      'which is no port of a container',
      containerPorts(wiring),
    ),
};
