import { endsAt, endsIn } from '../fields';
import { meet } from '../meet';
import type { WiringRule } from '../Wiring';

const LABEL = '[backstage.io/kubernetes-id]';

/** The portal finds every object by the label that the catalog's entity names. */
export const catalog: WiringRule = {
  id: 'catalog',
  find: wiring =>
    meet(
      'catalog',
      wiring.documents.has('catalog-info.yaml')
        ? wiring.objects.flatMap(placed =>
            endsAt(placed, `metadata.labels.${LABEL}`),
          )
        : [],
      'which is not what the catalog looks for',
      endsIn(wiring, 'catalog-info.yaml', `metadata.annotations.${LABEL}`),
    ),
};
