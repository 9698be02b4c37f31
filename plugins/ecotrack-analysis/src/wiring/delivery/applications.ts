import { endsIn, endsOf, nodesAt, objectsOf, textAt, endsAt } from '../fields';
import { broken, meet } from '../meet';
import type { End, Wiring, WiringRule } from '../Wiring';

const RULE = 'applications';
const KIND = ['Application'];
const PLATFORM = '.ecotrack/platform.yaml';

/** Folders of rendered objects, by an object that stands in each. */
const folders = (wiring: Wiring): End[] =>
  objectsOf(wiring, ['Service', 'Deployment', 'Rollout']).flatMap(placed =>
    endsAt(placed, 'metadata.name').map(({ namespace: _, ...end }) => ({
      ...end,
      value: placed.file.slice(0, placed.file.lastIndexOf('/')),
    })),
  );

/** Argo CD syncs the folder of this environment to the cluster and namespace where its objects belong. */
export const applications: WiringRule = {
  id: RULE,
  find(wiring) {
    const environment = nodesAt(
      wiring.documents.get(PLATFORM)?.value,
      'environments.*',
    ).find(({ node }) => textAt(node, 'name') === wiring.environment);
    const namespaces = endsOf(
      wiring,
      ['Service', 'Deployment', 'Rollout'],
      'metadata.namespace',
    );
    const destinations = endsOf(wiring, KIND, 'spec.destination.namespace');
    return [
      ...meet(
        RULE,
        endsOf(wiring, KIND, 'spec.source.path').map(
          ({ namespace: _, ...end }) => end,
        ),
        'where nothing is rendered',
        folders(wiring),
      ),
      ...destinations
        .filter(end => !namespaces.some(({ value }) => value === end.value))
        .map(end =>
          broken(RULE, end, 'where none of its objects stands', namespaces),
        ),
      ...(environment
        ? meet(
            RULE,
            endsOf(wiring, KIND, 'spec.destination.name'),
            'which is not the cluster of the environment',
            endsIn(wiring, PLATFORM, `${environment.path}.cluster`),
          )
        : []),
    ];
  },
};
