import type { ObjectOf } from '../objects/Objects';
import { isEmptySelector, selects } from '../objects/selectors';
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

/**
 * What a workload accepts by the PeerAuthentications: port before workload before namespace before mesh; UNSET inherits,
 * and without any policy both are accepted. In the root namespace only policies without selector count for others.
 */
export function effectiveMtls(
  workload: Workload,
  policies: readonly PeerAuthentication[],
  { rootNamespace }: MeshSettings,
): EffectiveMtls {
  const isWide = ({ spec }: PeerAuthentication) =>
    isEmptySelector(spec.selector?.matchLabels);
  const inNamespace = (namespace: string) =>
    policies.filter(one => one.metadata.namespace === namespace);
  const mesh = oldest(inNamespace(rootNamespace).filter(isWide));
  const own =
    workload.namespace === rootNamespace ? [] : inNamespace(workload.namespace);
  const namespace = oldest(own.filter(isWide));
  const nearest = oldest(
    own.filter(
      one =>
        !isWide(one) &&
        selects(one.spec.selector?.matchLabels, workload.labels),
    ),
  );
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
