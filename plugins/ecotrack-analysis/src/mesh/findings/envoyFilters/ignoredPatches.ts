import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';
import { LIMITED, patchesOf } from './patches';

const INSTEAD: Readonly<Record<string, string>> = {
  REPLACE: 'use MERGE, or patch a filter',
  ADD: 'use MERGE, or patch the VIRTUAL_HOST',
  REMOVE: 'patch the VIRTUAL_HOST',
};

/** Operations that Istio leaves out where they stand. */
export const ignoredPatches = analyzer(['EnvoyFilter'], ({ EnvoyFilter }) =>
  patchesOf(EnvoyFilter).flatMap(({ filter, place, operation, applyTo }) => {
    const limit = LIMITED[operation];
    return !limit || limit.allows(applyTo)
      ? []
      : [
          {
            id: limit.code,
            level: 'error' as const,
            sentence: `${place} has the operation ${operation} for ${applyTo}, where Istio ignores it: ${INSTEAD[operation]}.`,
            object: nameOf('EnvoyFilter', filter),
          },
        ];
  }),
);
