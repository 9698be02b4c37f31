import { endsAt, endsOf, objectsOf, settingsLike } from '../fields';
import { broken, meet } from '../meet';
import type { BrokenWire, End, Wiring, WiringRule } from '../Wiring';

const RULE = 'monitors';
const KIND = ['ServiceMonitor'];

const matches = (pattern: string, path: string) =>
  pattern === path ||
  (pattern.endsWith('*') && path.startsWith(pattern.slice(0, -1)));

/** Prometheus finds the Service, asks a port that it has and a path that the application answers and the mesh lets through. */
export const monitors: WiringRule = {
  id: RULE,
  find: wiring => [
    ...labels(wiring),
    ...meet(
      RULE,
      endsOf(wiring, KIND, 'spec.endpoints.*.port'),
      'which is the name of no port of a Service',
      endsOf(wiring, ['Service'], 'spec.ports.*.name'),
    ),
    ...paths(wiring),
  ],
};

/** Labels that the monitor selects by are labels of a Service. */
function labels(wiring: Wiring): BrokenWire[] {
  const key = ({ field }: End) => /"([^"]+)"\]$|\.([\w-]+)$/.exec(field)?.[0];
  const has = endsOf(wiring, ['Service'], 'metadata.labels.*');
  return endsOf(wiring, KIND, 'spec.selector.matchLabels.*').flatMap(wanted =>
    meet(
      RULE,
      [wanted],
      'which no Service has as this label',
      has.filter(label => key(label) === key(wanted)),
    ),
  );
}

function paths(wiring: Wiring): BrokenWire[] {
  const [base] = settingsLike(
    wiring,
    /^management\.endpoints\.web\.base-path$/,
  );
  const exposed = settingsLike(
    wiring,
    /^management\.endpoints\.web\.exposure\.include$/,
  );
  const answered = exposed.flatMap(end =>
    end.value.split(',').map(name => ({
      ...end,
      value: `${base?.value ?? '/actuator'}/${name}`,
    })),
  );
  const asked = endsOf(wiring, KIND, 'spec.endpoints.*.path');
  const allowed = objectsOf(wiring, ['AuthorizationPolicy']).flatMap(policy =>
    endsAt(policy, 'spec.rules.*.to.*.operation.paths.*'),
  );
  return [
    ...meet(RULE, asked, 'which the application does not expose', answered),
    ...(allowed.length > 0
      ? asked
          .filter(
            end => !allowed.some(({ value }) => matches(value, end.value)),
          )
          .map(end => broken(RULE, end, 'which no policy allows', allowed))
      : []),
  ];
}
