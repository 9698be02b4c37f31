import { endsIn, endsOf } from '../fields';
import { meet, read } from '../meet';
import type { End, Wiring, WiringRule } from '../Wiring';

const NAME = /^\.\/([\w-]+)\.[\w-]+\.svc\.cluster\.local$/;

const sidecarHosts = (wiring: Wiring): End[] =>
  endsOf(wiring, ['Sidecar'], 'spec.egress.*.hosts.*');

/** Where the proxy lets calls out to is what the service document calls, and what is said to be outside; and all of that. */
export const egressHosts: WiringRule = {
  id: 'egress-hosts',
  find(wiring) {
    const hosts = sidecarHosts(wiring).filter(({ value }) =>
      value.startsWith('./'),
    );
    const services = hosts.flatMap(end => read(end, NAME.exec(end.value)?.[1]));
    const outside = hosts
      .filter(({ value }) => !NAME.test(value))
      .map(end => ({ ...end, value: end.value.slice(2) }));
    const entries = endsOf(wiring, ['ServiceEntry'], 'spec.hosts.*');
    const called = endsIn(
      wiring,
      'ecotrack.yaml',
      'spec.application.calls.*.service',
      'spec.application.startAfter.*',
    );
    return [
      ...meet(
        'egress-hosts',
        outside,
        'which is the host of no ServiceEntry',
        entries,
      ),
      ...meet(
        'egress-hosts',
        hosts.length > 0 ? entries : [],
        'to which the proxy lets nothing out',
        outside,
      ),
      ...(wiring.documents.has('ecotrack.yaml')
        ? [
            ...meet(
              'egress-hosts',
              services,
              'which the service does not call',
              called,
            ),
            ...meet(
              'egress-hosts',
              hosts.length > 0 ? called : [],
              'to which the proxy lets nothing out',
              services,
            ),
          ]
        : []),
    ];
  },
};
