import { endsAt, endsIn, nodesAt, objectsOf, textAt } from '../fields';
import { broken, meet } from '../meet';
import type { BrokenWire, End, Placed, Wiring, WiringRule } from '../Wiring';
import { accessOf, declaredAccess, type Access } from './access';

const PLATFORM = '.ecotrack/platform.yaml';
const RULE = 'callers';

/** Whom the platform itself lets in: its gateway and its Prometheus. */
const guests = (wiring: Wiring): End[] =>
  ['gateway', 'scraper'].flatMap(guest =>
    endsIn(wiring, PLATFORM, `mesh.${guest}.serviceAccount`).map(end => ({
      ...end,
      value: `${
        endsIn(wiring, PLATFORM, `mesh.${guest}.namespace`)[0]?.value
      }/${end.value}`,
    })),
  );

const trustDomains = (wiring: Wiring): End[] =>
  nodesAt(wiring.documents.get(PLATFORM)?.value, 'environments.*')
    .filter(({ node }) => textAt(node, 'name') === wiring.environment)
    .flatMap(({ path }) => endsIn(wiring, PLATFORM, `${path}.trustDomain`));

const domainsIn = (policy: Placed): End[] =>
  endsAt(policy, 'spec.rules.*.from.*.source.principals.*').map(end => ({
    ...end,
    value: end.value.split('/')[0],
  }));

/** Who may call is who the service document and the platform say, with the methods and paths that they say. */
export const callers: WiringRule = {
  id: RULE,
  find(wiring) {
    const policies = objectsOf(wiring, ['AuthorizationPolicy']).filter(
      ({ value }) => (textAt(value, 'spec.action') ?? 'ALLOW') === 'ALLOW',
    );
    if (policies.length === 0 || !wiring.documents.has('ecotrack.yaml'))
      return [];
    const declared = declaredAccess(wiring);
    const granted = policies.flatMap(accessOf);
    const guestEnds = guests(wiring);
    const ofServices = granted.filter(
      ({ caller }) => !guestEnds.some(({ value }) => value === caller.value),
    );
    return [
      ...meet(
        RULE,
        policies.flatMap(domainsIn),
        'which is not the trust domain of the environment',
        trustDomains(wiring),
      ),
      ...unanswered(ofServices, declared, 'which the service does not name'),
      ...unanswered(declared, ofServices, 'whom no policy lets do this'),
    ];
  },
};

/** Accesses that the other side does not have: first by their caller, then by method and path. */
function unanswered(
  from: readonly Access[],
  to: readonly Access[],
  wrong: string,
): BrokenWire[] {
  return from.flatMap(one => {
    const same = to.filter(({ caller }) => caller.value === one.caller.value);
    if (same.length === 0)
      return [
        broken(
          RULE,
          one.caller,
          wrong,
          to.map(({ caller }) => caller),
        ),
      ];
    return same.some(({ call }) => call.value === one.call.value)
      ? []
      : [
          broken(
            RULE,
            one.call,
            `${one.caller.value}: ${wrong}`,
            same.map(({ call }) => call),
          ),
        ];
  });
}
