import type { Holder, Holders } from './Taken';

/** Who has a name; undefined when nobody is known to. Names such as `constructor` are names like any other. */
export const holderOf = (
  holders: Holders | undefined,
  name: string | undefined,
): Holder | undefined =>
  holders && name !== undefined && Object.hasOwn(holders, name)
    ? holders[name]
    : undefined;

/** What an error says of a holder; what is not known is "unknown". */
export const heldBy = ({ service, owner, source }: Holder) => ({
  holder: service ?? 'unknown',
  owner: owner ?? 'unknown',
  source,
});
