import { endsAt, endsOf, objectsOf } from '../fields';
import { meet } from '../meet';
import type { End, Placed, WiringRule } from '../Wiring';
import { fetchedBy } from './targets';

/** What OpenBao answers for static credentials of a database. */
const GENERATED = ['username', 'password'];

/** Names that the templates of an ExternalSecret fill in. */
const used = (placed: Placed): End[] =>
  endsAt(placed, 'spec.target.template.data.*').flatMap(end =>
    [...end.value.matchAll(/\{\{-?\s*\.(\w+)/g)].map(([, value]) => ({
      ...end,
      value,
    })),
  );

const generated = (placed: Placed): End[] =>
  endsAt(placed, 'spec.dataFrom.*.sourceRef.generatorRef.name').flatMap(end =>
    GENERATED.map(value => ({ ...end, value })),
  );

/** An ExternalSecret fills in only what it fetches, uses all of that, and asks generators that there are. */
export const secretTemplates: WiringRule = {
  id: 'secret-templates',
  find: wiring => [
    ...objectsOf(wiring, ['ExternalSecret']).flatMap(placed => [
      ...meet('secret-templates', used(placed), 'which is not fetched', [
        ...fetchedBy(placed),
        ...generated(placed),
      ]),
      ...meet(
        'secret-templates',
        used(placed).length > 0 ? fetchedBy(placed) : [],
        'which no key uses',
        used(placed),
      ),
    ]),
    ...meet(
      'secret-templates',
      endsOf(
        wiring,
        ['ExternalSecret'],
        'spec.dataFrom.*.sourceRef.generatorRef.name',
      ),
      'which is the name of no generator',
      endsOf(wiring, ['VaultDynamicSecret'], 'metadata.name'),
    ),
  ],
};
