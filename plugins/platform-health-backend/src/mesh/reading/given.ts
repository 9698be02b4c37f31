import type { Kind, ObjectBag } from '@ecotrack/analysis';

/** An object that nobody has read yet. */
export type Given = NonNullable<ObjectBag['Pod']>[number];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is at a path; undefined where nothing is, or where it leads through no object. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (found, key) => (isRecord(found) ? found[key] : undefined),
    value,
  );

/** A list; empty for anything else. */
export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : [];

const PROTOCOLS = ['http', 'tcp', 'tls'];

/** Hosts that a VirtualService or a DestinationRule is about, as they are written, in small letters. */
export const hostsOf = ({ spec }: Given): readonly string[] =>
  [
    at(spec, 'host'),
    ...list(at(spec, 'hosts')),
    ...PROTOCOLS.flatMap(protocol =>
      list(at(spec, protocol)).flatMap(route =>
        list(at(route, 'route')).map(one => at(one, 'destination', 'host')),
      ),
    ),
  ].flatMap(host => (typeof host === 'string' ? [host.toLowerCase()] : []));

const POLICIES: readonly string[] = [
  'PeerAuthentication',
  'AuthorizationPolicy',
  'RequestAuthentication',
  'Telemetry',
  'Sidecar',
] satisfies readonly Kind[];

/** Whether objects of the kind select workloads. */
export const isPolicy = (kind: string): boolean => POLICIES.includes(kind);

/** Labels that a policy selects by; undefined when it is for its whole namespace. */
export const selectorOf = ({ spec }: Given): unknown =>
  at(spec, 'selector', 'matchLabels') ?? at(spec, 'workloadSelector', 'labels');
