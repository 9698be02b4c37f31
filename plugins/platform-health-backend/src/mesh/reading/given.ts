import { isRecord } from '@ecotrack/backstage-plugin-platform-health-node';
import type { Kind, ObjectBag } from '@ecotrack/analysis';

/** An object that nobody has read yet. */
export type Given = NonNullable<ObjectBag['Pod']>[number];

/** What is at a path; undefined where nothing is, or where it leads through no object. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const key of path) found = isRecord(found) ? found[key] : undefined;
  return found;
}

/** A list; empty for anything else. */
export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : [];

const PROTOCOLS = ['http', 'tcp', 'tls'];

/** Objects do not change in place, and every workload of a namespace asks for the hosts of all. */
const known = new WeakMap<Given, readonly string[]>();

/** Hosts that a VirtualService or a DestinationRule is about, as they are written, in small letters. */
export function hostsOf(object: Given): readonly string[] {
  const before = known.get(object);
  if (before) return before;
  const { spec } = object;
  const hosts = [
    at(spec, 'host'),
    ...list(at(spec, 'hosts')),
    ...PROTOCOLS.flatMap(protocol =>
      list(at(spec, protocol)).flatMap(route =>
        list(at(route, 'route')).map(one => at(one, 'destination', 'host')),
      ),
    ),
  ].flatMap(host => (typeof host === 'string' ? [host.toLowerCase()] : []));
  known.set(object, hosts);
  return hosts;
}

const POLICIES: readonly string[] = [
  'PeerAuthentication',
  'AuthorizationPolicy',
  'RequestAuthentication',
  'Telemetry',
  'Sidecar',
  'EnvoyFilter',
] satisfies readonly Kind[];

/** Whether objects of the kind select workloads. */
export const isPolicy = (kind: string): boolean => POLICIES.includes(kind);

/** Labels that a policy selects by; undefined when it is for its whole namespace. */
export const selectorOf = ({ spec }: Given): unknown =>
  at(spec, 'selector', 'matchLabels') ?? at(spec, 'workloadSelector', 'labels');
