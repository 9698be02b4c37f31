import type { ConfigFinding, ObjectBag } from '@ecotrack/analysis';
import { selects } from '@ecotrack/analysis';
import { SERVICE_LABEL } from '../../application/projections';
import { Context, workloadOf } from './workload';

type Labels = Readonly<Record<string, string>>;
type Given = NonNullable<ObjectBag['Pod']>[number];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (found, key) => (isRecord(found) ? found[key] : undefined),
    value,
  );

const labelsAt = (value: unknown, ...path: readonly string[]): Labels => {
  const found = at(value, ...path);
  return isRecord(found)
    ? Object.fromEntries(
        Object.entries(found).map(([name, one]) => [name, String(one)]),
      )
    : {};
};

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : [];

/** Hosts that a VirtualService or a DestinationRule is about. */
const hostsOf = ({ spec }: Given): string[] => [
  ...list(at(spec, 'hosts')).map(String),
  ...[at(spec, 'host')].flatMap(host => (host ? [String(host)] : [])),
  ...['http', 'tcp', 'tls'].flatMap(protocol =>
    list(at(spec, protocol)).flatMap(route =>
      list(at(route, 'route')).map(one =>
        String(at(one, 'destination', 'host')),
      ),
    ),
  ),
];

const POLICIES = [
  'PeerAuthentication',
  'AuthorizationPolicy',
  'RequestAuthentication',
  'Telemetry',
  'Sidecar',
];

/**
 * Whether an object that something is wrong with is the workload's business: its own by label or name, a policy that
 * selects it, a route or a rule for its host, or its namespace.
 */
export function concerns(context: Context) {
  const { namespace, name } = context.resource;
  const { labels } = workloadOf(context);
  const hosts = new Set([
    `${name}.${namespace}.svc.cluster.local`,
    `${name}.${namespace}.svc`,
    `${name}.${namespace}`,
  ]);

  const isOwn = (object: Given): boolean =>
    object.metadata.namespace === namespace &&
    (object.metadata.name === name ||
      labelsAt(object, 'metadata', 'labels')[SERVICE_LABEL] === name);

  const isMine = (kind: string, object: Given): boolean => {
    const isHere = object.metadata.namespace === namespace;
    if (isOwn(object)) return true;
    if (kind === 'Pod') return isHere;
    if (kind === 'Service')
      return (
        isHere &&
        Object.keys(labelsAt(object, 'spec', 'selector')).length > 0 &&
        selects(labelsAt(object, 'spec', 'selector'), labels)
      );
    if (POLICIES.includes(kind))
      return (
        isHere &&
        selects(
          {
            ...labelsAt(object, 'spec', 'selector', 'matchLabels'),
            ...labelsAt(object, 'spec', 'workloadSelector', 'labels'),
          },
          labels,
        )
      );
    return hostsOf(object).some(
      host => hosts.has(host.toLowerCase()) || (isHere && host === name),
    );
  };

  return ({ object }: ConfigFinding, bag: ObjectBag): boolean => {
    if (object.kind === 'Namespace') return object.name === namespace;
    const found = Object.entries(bag)
      .find(([kind]) => kind === object.kind)?.[1]
      ?.find(
        one =>
          one.metadata.name === object.name &&
          one.metadata.namespace === object.namespace,
      );
    return found !== undefined && isMine(object.kind, found);
  };
}
