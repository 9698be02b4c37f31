import { ignoredPatches } from '../../mesh/findings/envoyFilters/ignoredPatches';
import { relativePatches } from '../../mesh/findings/envoyFilters/relativePatches';
import { made } from '../objects';
import { type Example, type Group } from './parts';

const filter = (name: string, patch: object, more: object = {}) =>
  made(name, {
    configPatches: [{ applyTo: 'HTTP_FILTER', ...patch }],
    ...more,
  });
const one = (patch: object, more: object = {}) => ({
  EnvoyFilter: [filter('limit', patch, more)],
});
const before = {
  patch: { operation: 'INSERT_BEFORE', value: { name: 'limit' } },
};

/** What is told. */
const BROKEN: readonly Example[] = [
  ['warning IST0151 EnvoyFilter/limit', one(before)],
  [
    'warning IST0151 EnvoyFilter/limit',
    one({ patch: { operation: 'REMOVE' } }, { priority: 0 }),
  ],
  [
    'error IST0152 EnvoyFilter/limit',
    one({ applyTo: 'CLUSTER', patch: { operation: 'REPLACE' } }),
  ],
  [
    'error IST0153 EnvoyFilter/limit',
    one({ applyTo: 'HTTP_ROUTE', patch: { operation: 'ADD' } }),
  ],
  [
    'error IST0154 EnvoyFilter/limit',
    one({ applyTo: 'ROUTE_CONFIGURATION', patch: { operation: 'REMOVE' } }),
  ],
  [
    'warning IST0155 EnvoyFilter/limit',
    one({ ...before, match: { proxy: { proxyVersion: '^1\\.31.*' } } }),
  ],
  [
    'warning IST0155 EnvoyFilter/limit',
    {
      EnvoyFilter: [
        filter('limit', before),
        filter(
          'old',
          { ...before, match: { proxy: { proxyVersion: 'x' } } },
          { priority: 5 },
        ),
      ],
    },
  ],
];

/** What is not told. */
const CLEAN: readonly Example[] = [
  ['a relative patch with a priority', one(before, { priority: 10 })],
  ['a patch at a fixed place', one({ patch: { operation: 'INSERT_FIRST' } })],
  [
    'a patch that adds',
    one({ applyTo: 'CLUSTER', patch: { operation: 'ADD' } }),
  ],
];

export const envoyFilters: Group = {
  analyzers: [ignoredPatches, relativePatches],
  broken: BROKEN,
  clean: CLEAN,
};
