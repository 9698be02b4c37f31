import type { ObjectOf } from '../objects/Objects';
import { isEmptySelector, selectorIndex } from '../objects/selectors';
import { grouped } from '../objects/grouped';
import type { MeshSettings } from './settings';

type PeerAuthentication = ObjectOf<'PeerAuthentication'>;
type WrittenMode = NonNullable<PeerAuthentication['spec']['mtls']>['mode'];

/** What a server accepts: only mTLS, mTLS and plain text, or only plain text. */
export type ServerMode = 'strict' | 'permissive' | 'disabled';

/** Where a workload is, and what policies select it by. */
export interface Workload {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

export interface EffectiveMtls {
  readonly mode: ServerMode;
  /** Modes of ports (of the pod, not of the Service) that differ. */
  readonly ports: ReadonlyMap<number, ServerMode>;
  /** Policies that have a say, as `namespace/name`, the nearest first. */
  readonly policies: readonly string[];
}

const MODES = {
  STRICT: 'strict',
  PERMISSIVE: 'permissive',
  DISABLE: 'disabled',
} as const;

const modeOf = (written: WrittenMode, inherited: ServerMode): ServerMode =>
  written === undefined || written === 'UNSET' ? inherited : MODES[written];

/** Of several at one level the oldest counts, then the first by name. */
const oldest = (
  policies: readonly PeerAuthentication[],
): PeerAuthentication | undefined =>
  [...policies].sort(
    (one, other) =>
      (one.metadata.creationTimestamp ?? '').localeCompare(
        other.metadata.creationTimestamp ?? '',
      ) || one.metadata.name.localeCompare(other.metadata.name),
  )[0];

const isWide = ({ spec }: PeerAuthentication): boolean =>
  isEmptySelector(spec.selector?.matchLabels);

const namespaceOf = ({ metadata }: PeerAuthentication): string =>
  metadata.namespace ?? '';

function indexed(policies: readonly PeerAuthentication[]) {
  const wide = grouped(policies.filter(isWide), namespaceOf);
  return {
    wideIn: (namespace: string) => oldest(wide.get(namespace) ?? []),
    selecting: selectorIndex(policies, one => ({
      namespace: namespaceOf(one),
      labels: one.spec.selector?.matchLabels,
    })),
  };
}

const indexes = new WeakMap<
  readonly PeerAuthentication[],
  ReturnType<typeof indexed>
>();

/**
 * What a workload accepts by the PeerAuthentications: port before workload before namespace before mesh; UNSET inherits,
 * and without any policy both are accepted. In the root namespace only policies without selector count for others.
 */
export function effectiveMtls(
  workload: Workload,
  policies: readonly PeerAuthentication[],
  { rootNamespace }: MeshSettings,
): EffectiveMtls {
  const known = indexes.get(policies) ?? indexed(policies);
  indexes.set(policies, known);
  const isOwn = workload.namespace !== rootNamespace;
  const mesh = known.wideIn(rootNamespace);
  const namespace = isOwn ? known.wideIn(workload.namespace) : undefined;
  const nearest = isOwn
    ? oldest(known.selecting(workload.namespace, workload.labels))
    : undefined;
  const chain = [mesh, namespace, nearest].filter(one => one !== undefined);
  const mode = chain.reduce<ServerMode>(
    (inherited, policy) => modeOf(policy.spec.mtls?.mode, inherited),
    'permissive',
  );
  return {
    mode,
    ports: new Map(
      Object.entries(nearest?.spec.portLevelMtls ?? {}).map(
        ([port, mtls]) => [Number(port), modeOf(mtls?.mode, mode)] as const,
      ),
    ),
    policies: chain
      .reverse()
      .map(({ metadata }) => `${metadata.namespace}/${metadata.name}`),
  };
}

/** What a workload accepts on one port of its pods. */
export const modeOfPort = (
  { mode, ports }: EffectiveMtls,
  port: number,
): ServerMode => ports.get(port) ?? mode;
