import type { ObjectOf } from '../../../objects/Objects';

export type EnvoyFilter = ObjectOf<'EnvoyFilter'>;
type ConfigPatch = EnvoyFilter['spec']['configPatches'][number];

/** One patch of an EnvoyFilter with what its place in the list is called. */
export interface Patch {
  readonly filter: EnvoyFilter;
  readonly place: string;
  readonly operation: string;
  readonly applyTo: string;
  /** Envoy filter that it is about, if it says so. */
  readonly name?: string;
  readonly hasProxyVersion: boolean;
}

function nameIn({ match, patch }: ConfigPatch): string | undefined {
  const own = patch?.value?.name;
  return typeof own === 'string'
    ? own
    : match?.listener?.filterChain?.filter?.name;
}

/** Patches of all EnvoyFilters that say what they do. */
export const patchesOf = (filters: readonly EnvoyFilter[]): readonly Patch[] =>
  filters.flatMap(filter =>
    filter.spec.configPatches.flatMap((one, index) =>
      one.patch?.operation
        ? [
            {
              filter,
              place: `Patch ${index + 1}`,
              operation: one.patch.operation,
              applyTo: one.applyTo ?? 'nothing',
              name: nameIn(one),
              hasProxyVersion: Boolean(one.match?.proxy?.proxyVersion),
            },
          ]
        : [],
    ),
  );

const ROUTES = ['ROUTE_CONFIGURATION', 'HTTP_ROUTE'];

/** What Istio does with an operation only in some places: where, and the code when it stands elsewhere. */
export const LIMITED: Readonly<
  Record<
    string,
    { readonly code: string; readonly allows: (applyTo: string) => boolean }
  >
> = {
  REPLACE: {
    code: 'IST0152',
    allows: one =>
      ['HTTP_FILTER', 'NETWORK_FILTER', 'VIRTUAL_HOST'].includes(one),
  },
  ADD: { code: 'IST0153', allows: one => !ROUTES.includes(one) },
  REMOVE: { code: 'IST0154', allows: one => !ROUTES.includes(one) },
};
