import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';
import { LIMITED, Patch, patchesOf } from './patches';

/** Operations whose result hangs on what other filters did before. */
const RELATIVE = ['INSERT_BEFORE', 'INSERT_AFTER', 'REPLACE', 'REMOVE'];

const isRelative = ({ filter, operation, applyTo }: Patch): boolean =>
  !filter.spec.priority &&
  RELATIVE.includes(operation) &&
  (LIMITED[operation]?.allows(applyTo) ?? true);

/** Patches beside something, without a priority: whether it is there yet is left to chance. */
export const relativePatches = analyzer(['EnvoyFilter'], ({ EnvoyFilter }) => {
  const patches = patchesOf(EnvoyFilter);
  const versioned = new Set(
    patches.flatMap(({ hasProxyVersion, name }) =>
      hasProxyVersion && name !== undefined ? [name] : [],
    ),
  );
  return patches.filter(isRelative).map(patch => {
    const { filter, place, operation, name, hasProxyVersion } = patch;
    const isVersioned =
      hasProxyVersion || (name !== undefined && versioned.has(name));
    return {
      id: isVersioned ? 'IST0155' : 'IST0151',
      level: 'warning' as const,
      sentence: `${place} has the operation ${operation} ${
        isVersioned ? 'for one proxyVersion ' : ''
      }without spec.priority, so it may not be applied${
        isVersioned ? ' during an upgrade' : ''
      }: set spec.priority, or use INSERT_FIRST or ADD.`,
      object: nameOf('EnvoyFilter', filter),
    };
  });
});
