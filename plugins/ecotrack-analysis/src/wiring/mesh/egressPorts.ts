import { endsAt, endsOf, nodesAt, objectsOf } from '../fields';
import { broken } from '../meet';
import type { BrokenWire, End, Placed, Wiring, WiringRule } from '../Wiring';

/** `name.namespace.svc:port`, wherever it stands in a setting. */
const ADDRESS = /[\w-]+\.([\w-]+)\.svc(?:\.cluster\.local)?:(\d+)/g;

/** `namespace:port` of each way out that a NetworkPolicy leaves. */
const waysOut = (policy: Placed): End[] =>
  nodesAt(policy.value, 'spec.egress.*').flatMap(({ path }) => {
    const namespaces = endsAt(
      policy,
      `${path}.to.*.namespaceSelector.matchLabels.[kubernetes.io/metadata.name]`,
    );
    return endsAt(policy, `${path}.ports.*.port`).flatMap(port =>
      namespaces.map(namespace => ({
        ...port,
        value: `${namespace.value}:${port.value}`,
      })),
    );
  });

const addressed = (wiring: Wiring): End[] =>
  wiring.settings.flatMap(setting =>
    [...setting.value.matchAll(ADDRESS)].map(([, namespace, port]) => ({
      ...setting,
      value: `${namespace}:${port}`,
    })),
  );

/** Ports of hosts outside the cluster. */
const outside = (wiring: Wiring): End[] =>
  endsOf(wiring, ['ServiceEntry'], 'spec.ports.*.number');

/** NetworkPolicies let out to every address in the settings, and to the ports of what is outside. */
export const egressPorts: WiringRule = {
  id: 'egress-ports',
  find(wiring): BrokenWire[] {
    const policies = objectsOf(wiring, ['NetworkPolicy']);
    const open = policies.flatMap(waysOut);
    const toAddresses = policies.flatMap(policy =>
      nodesAt(policy.value, 'spec.egress.*')
        .filter(
          ({ path }) => endsAt(policy, `${path}.to.*.ipBlock.cidr`).length > 0,
        )
        .flatMap(({ path }) => endsAt(policy, `${path}.ports.*.port`)),
    );
    if (policies.length === 0) return [];
    const closed = (from: readonly End[], to: readonly End[]) =>
      from
        .filter(one => !to.some(({ value }) => value === one.value))
        .map(one =>
          broken(
            'egress-ports',
            one,
            'to which no NetworkPolicy lets anything out',
            to,
          ),
        );
    return [
      ...closed(addressed(wiring), open),
      ...closed(outside(wiring), toAddresses),
    ];
  },
};
