import { endsAt, nodesAt } from '../fields';
import type { End, Placed } from '../Wiring';

const lastKey = (field: string) =>
  /(?:\["([^"]+)"\]|([\w-]+))$/.exec(field)?.slice(1).find(Boolean) ?? field;

/** The Secret that an ExternalSecret writes: it has its name, unless another one is said. */
export function targetOf(placed: Placed): End[] {
  const said = endsAt(placed, 'spec.target.name');
  return said.length > 0 ? said : endsAt(placed, 'metadata.name');
}

/** Names under which an ExternalSecret has what it fetched. */
export const fetchedBy = (placed: Placed): End[] =>
  endsAt(placed, 'spec.data.*.secretKey');

/** Keys of the Secret that an ExternalSecret writes: those of its template, else those that it fetches. */
export const keysOf = (placed: Placed): End[] =>
  nodesAt(placed.value, 'spec.target.template.data').length > 0
    ? endsAt(placed, 'spec.target.template.data.*').map(end => ({
        ...end,
        value: lastKey(end.field),
      }))
    : fetchedBy(placed);
