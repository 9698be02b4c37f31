import { endsAt, endsIn, nodesAt, objectsOf, textAt } from '../fields';
import { meet } from '../meet';
import type { End, Wiring, WiringRule } from '../Wiring';

const RULE = 'neighbours';
const NAME = 'podSelector.matchLabels.[app.kubernetes.io/name]';
const NAMESPACE = 'namespaceSelector.matchLabels.[kubernetes.io/metadata.name]';

/** Names of pods on the other side of a NetworkPolicy, those of the service's own namespace. */
const pods = (wiring: Wiring, side: string): End[] =>
  objectsOf(wiring, ['NetworkPolicy']).flatMap(policy =>
    nodesAt(policy.value, `spec.${side}`)
      .filter(
        ({ node }) =>
          textAt(node, NAMESPACE) ===
          textAt(policy.value, 'metadata.namespace'),
      )
      .flatMap(({ path }) => endsAt(policy, `${path}.${NAME}`)),
  );

/** Namespaces that may send anything, from whichever pod. */
const guests = (wiring: Wiring): End[] =>
  objectsOf(wiring, ['NetworkPolicy']).flatMap(policy =>
    nodesAt(policy.value, 'spec.ingress.*.from.*')
      .filter(({ node }) => nodesAt(node, 'podSelector').length === 0)
      .flatMap(({ path }) => endsAt(policy, `${path}.${NAMESPACE}`)),
  );

/** NetworkPolicies let in who the service document names, and out to whom it calls, and the platform's own. */
export const neighbours: WiringRule = {
  id: RULE,
  find(wiring) {
    const callers = endsIn(
      wiring,
      'ecotrack.yaml',
      'spec.mesh.callers.*.service',
    );
    const called = endsIn(
      wiring,
      'ecotrack.yaml',
      'spec.application.calls.*.service',
      'spec.application.startAfter.*',
    );
    const [into, out] = [
      pods(wiring, 'ingress.*.from.*'),
      pods(wiring, 'egress.*.to.*'),
    ];
    if (
      !wiring.documents.has('ecotrack.yaml') ||
      objectsOf(wiring, ['NetworkPolicy']).length === 0
    )
      return [];
    return [
      ...meet(RULE, into, 'whom the service does not name', callers),
      ...meet(RULE, callers, 'whom no NetworkPolicy lets in', into),
      ...meet(RULE, out, 'which the service does not call', called),
      ...meet(RULE, called, 'to which no NetworkPolicy lets out', out),
      ...meet(
        RULE,
        wiring.documents.has('.ecotrack/platform.yaml') ? guests(wiring) : [],
        'which is neither of the gateway nor of Prometheus',
        endsIn(
          wiring,
          '.ecotrack/platform.yaml',
          'mesh.gateway.namespace',
          'mesh.scraper.namespace',
        ),
      ),
    ];
  },
};
