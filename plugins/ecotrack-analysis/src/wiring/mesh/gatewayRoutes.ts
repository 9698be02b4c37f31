import { endsIn, endsOf, nodesAt, textAt } from '../fields';
import { broken, meet } from '../meet';
import type { BrokenWire, End, Wiring, WiringRule } from '../Wiring';

const PLATFORM = '.ecotrack/platform.yaml';
const ROUTE = ['HTTPRoute'];

/** The address under which the service is public in this environment, and where that is decided. */
function addressOf(wiring: Wiring): readonly [string, readonly End[]] {
  const host = endsIn(wiring, 'ecotrack.yaml', 'spec.mesh.host');
  const name = endsIn(wiring, 'ecotrack.yaml', 'metadata.name');
  const base = endsIn(wiring, PLATFORM, 'baseDomain');
  const environment = nodesAt(
    wiring.documents.get(PLATFORM)?.value,
    'environments.*',
  ).find(({ node }) => textAt(node, 'name') === wiring.environment);
  const below = environment
    ? endsIn(wiring, PLATFORM, `${environment.path}.subdomain`)
    : [];
  const first = host[0]?.value.split('.')[0] ?? name[0]?.value;
  const address = [first, below[0]?.value, base[0]?.value]
    .filter(Boolean)
    .join('.');
  return [address, [...(host.length > 0 ? host : name), ...below, ...base]];
}

/** What is public arrives: host and gateway are the platform's, paths the service's, port and name those of its Service. */
export const gatewayRoutes: WiringRule = {
  id: 'gateway-routes',
  find: wiring => [
    ...meet(
      'gateway-routes',
      endsOf(wiring, ROUTE, 'spec.rules.*.backendRefs.*.name'),
      'which is the name of no Service',
      endsOf(wiring, ['Service'], 'metadata.name'),
    ),
    ...meet(
      'gateway-routes',
      endsOf(wiring, ROUTE, 'spec.rules.*.backendRefs.*.port'),
      'which is the port of no Service',
      endsOf(wiring, ['Service'], 'spec.ports.*.port'),
    ),
    ...asDecided(wiring),
  ],
};

function asDecided(wiring: Wiring): BrokenWire[] {
  if (!wiring.documents.has(PLATFORM) || !wiring.documents.has('ecotrack.yaml'))
    return [];
  const [address, decided] = addressOf(wiring);
  return [
    ...endsOf(wiring, ROUTE, 'spec.hostnames.*')
      .filter(({ value }) => value !== address)
      .map(end =>
        broken(
          'gateway-routes',
          end,
          `which is not the address ${address}`,
          decided,
        ),
      ),
    ...['name', 'namespace'].flatMap(field =>
      meet(
        'gateway-routes',
        endsOf(wiring, ROUTE, `spec.parentRefs.*.${field}`),
        `which is not the ${field} of the platform's gateway`,
        endsIn(wiring, PLATFORM, `mesh.gateway.${field}`),
      ),
    ),
    ...meet(
      'gateway-routes',
      endsOf(wiring, ROUTE, 'spec.rules.*.matches.*.path.value'),
      'under which the service answers nothing',
      endsIn(wiring, 'ecotrack.yaml', 'spec.application.basePath'),
    ),
  ];
}
