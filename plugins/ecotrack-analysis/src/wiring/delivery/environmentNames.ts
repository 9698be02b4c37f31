import { endsAt, endsIn, nodesAt, objectsOf, textAt } from '../fields';
import { meet } from '../meet';
import { inPods } from '../pods';
import type { End, Wiring, WiringRule } from '../Wiring';

const nameOf = (end: End): End => ({
  ...end,
  value: end.field.replace(/^.*[.[]"?([\w-]+)"?\]?$/, '$1'),
});

/** Environment variables that the service document sets, for all environments and for this one. */
const declared = (wiring: Wiring): End[] => [
  ...endsIn(wiring, 'ecotrack.yaml', 'spec.application.environment.*'),
  ...nodesAt(
    wiring.documents.get('ecotrack.yaml')?.value,
    'spec.delivery.environments.*',
  )
    .filter(({ node }) => textAt(node, 'name') === wiring.environment)
    .flatMap(({ path }) =>
      endsIn(wiring, 'ecotrack.yaml', `${path}.environment.*`),
    ),
];

/** Pods get the environment variables that the service document sets, and no others. */
export const environmentNames: WiringRule = {
  id: 'environment-names',
  find(wiring) {
    if (!wiring.documents.has('ecotrack.yaml')) return [];
    const names = inPods(
      wiring,
      'spec.containers.*.envFrom.*.configMapRef.name',
    );
    const given = objectsOf(wiring, ['ConfigMap'])
      .filter(({ value }) =>
        names.some(one => one.value === textAt(value, 'metadata.name')),
      )
      .flatMap(placed => endsAt(placed, 'data.*'))
      .map(nameOf);
    const wanted = declared(wiring).map(nameOf);
    return [
      ...meet(
        'environment-names',
        given,
        'which the service does not set',
        wanted,
      ),
      ...meet('environment-names', wanted, 'which no pod gets', given),
    ];
  },
};
