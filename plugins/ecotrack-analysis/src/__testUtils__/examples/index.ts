import { ambient } from './ambient';
import { annotations } from './annotations';
import { authorization } from './authorization';
import { controlPlane } from './controlPlane';
import { data } from './data';
import { destinations } from './destinations';
import { envoyFilters } from './envoyFilters';
import { gateways } from './gateways';
import { injection } from './injection';
import { policies } from './policies';
import { routing } from './routing';
import type { Group } from './parts';

/** All groups, each with what its analyzers are of. */
export const GROUPS: readonly (readonly [of: string, group: Group])[] = [
  ['routes', routing],
  ['destinations', destinations],
  ['authorization', authorization],
  ['policies', policies],
  ['ambient mode', ambient],
  ['injection', injection],
  ['annotations and labels', annotations],
  ['EnvoyFilters', envoyFilters],
  ['Gateways', gateways],
  ['the control plane', controlPlane],
  ['conflicts with data services', data],
];
