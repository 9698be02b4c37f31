import type { ObjectOf } from '../objects/Objects';
import { grouped } from '../objects/grouped';
import { coversHost, fullHost } from '../objects/hosts';

type DestinationRule = ObjectOf<'DestinationRule'>;

/** What a DestinationRule tells callers to do; `auto` leaves it to the mesh. */
export type ClientMode = 'auto' | 'disable' | 'simple' | 'mutual';

const MODES: Readonly<Record<string, ClientMode>> = {
  DISABLE: 'disable',
  SIMPLE: 'simple',
  MUTUAL: 'mutual',
  ISTIO_MUTUAL: 'mutual',
};

/** A demand on callers of a host, and who makes it. */
export interface ClientTls {
  readonly mode: Exclude<ClientMode, 'auto'>;
  readonly rule: DestinationRule;
  /** Port of the Service; absent for all ports. */
  readonly port?: number;
  readonly subset?: string;
}

const fullHostOf = ({ metadata, spec }: DestinationRule): string =>
  fullHost(spec.host, metadata.namespace ?? '');

const indexes = new WeakMap<
  readonly DestinationRule[],
  {
    readonly exact: ReadonlyMap<string, readonly DestinationRule[]>;
    readonly wide: readonly DestinationRule[];
  }
>();

/** Rules that are for a host: those with its name, then those for many hosts. */
function rulesFor(host: string, rules: readonly DestinationRule[]) {
  let index = indexes.get(rules);
  if (!index) {
    index = {
      exact: grouped(rules, fullHostOf),
      wide: rules.filter(one => fullHostOf(one).startsWith('*')),
    };
    indexes.set(rules, index);
  }
  return [
    ...(index.exact.get(host) ?? []),
    ...index.wide.filter(one => coversHost(fullHostOf(one), host)),
  ];
}

/** All that DestinationRules demand of callers of a full host; without any the mesh decides for each endpoint. */
export function clientTls(
  host: string,
  rules: readonly DestinationRule[],
): readonly ClientTls[] {
  return rulesFor(host, rules).flatMap(rule =>
    [
      { policy: rule.spec.trafficPolicy, subset: undefined },
      ...rule.spec.subsets.map(subset => ({
        policy: subset.trafficPolicy,
        subset: subset.name,
      })),
    ].flatMap(({ policy, subset }) =>
      [
        { tls: policy?.tls, port: undefined },
        ...(policy?.portLevelSettings ?? []).map(one => ({
          tls: one.tls,
          port: one.port?.number,
        })),
      ].flatMap(({ tls, port }) => {
        const mode = tls?.mode ? MODES[tls.mode] : undefined;
        return mode && mode !== 'auto' ? [{ mode, rule, port, subset }] : [];
      }),
    ),
  );
}
