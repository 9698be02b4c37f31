import {
  booleanAt,
  countAt,
  KubernetesObject,
  QueryParameters,
  required,
  RuleContext,
  textsAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENTS, FAILOVERS, STATEFUL_SETS } from '../kinds';

/** What a rule or a description needs to read. */
export type Reading = Pick<RuleContext, 'world' | 'resource'>;

/** The RedisFailover that is judged. Throws Unreadable when it is not there: the gate `redis/failover-missing` says so. */
export const failoverOf = ({ world, resource }: Reading): KubernetesObject =>
  required(
    world.object(FAILOVERS, resource.namespace, resource.name),
    `RedisFailover ${resource.name}`,
  );

/** What the operator makes of it: servers and sentinels. Undefined while they are not there. */
export const serverSet = ({ world, resource }: Reading) =>
  world.object(STATEFUL_SETS, resource.namespace, `rfr-${resource.name}`);
export const sentinelSet = ({ world, resource }: Reading) =>
  world.object(DEPLOYMENTS, resource.namespace, `rfs-${resource.name}`);

/** Values of the queries about it. */
export const parametersOf = ({ resource }: Reading): QueryParameters => ({
  namespace: resource.namespace,
  failover: resource.name,
});

/** Servers and sentinels that are wanted: the operator's default is three of each. */
export const wantedServers = (failover: KubernetesObject): number =>
  countAt(failover, 'spec', 'redis', 'replicas') ?? 3;
export const wantedSentinels = (failover: KubernetesObject): number =>
  countAt(failover, 'spec', 'sentinel', 'replicas') ?? 3;

/** Sentinels that must agree, as the operator writes it into their configuration. */
export const quorumOf = (failover: KubernetesObject): number =>
  Math.floor(wantedSentinels(failover) / 2) + 1;

/** Ready pods of a StatefulSet or Deployment; the field is absent for none. */
export const readyOf = (workload: KubernetesObject): number =>
  countAt(workload, 'status', 'readyReplicas') ?? 0;

export const hasExporter = (failover: KubernetesObject): boolean =>
  booleanAt(failover, 'spec', 'redis', 'exporter', 'enabled') === true;
export const hasSentinelExporter = (failover: KubernetesObject): boolean =>
  booleanAt(failover, 'spec', 'sentinel', 'exporter', 'enabled') === true;

/** A setting of the servers: from `customConfig` ("key value") or from the command ("--key value"). */
export function settingOf(
  failover: KubernetesObject,
  key: string,
): string | undefined {
  const line = textsAt(failover, 'spec', 'redis', 'customConfig').findLast(
    one => one.startsWith(`${key} `),
  );
  if (line) return line.slice(key.length + 1).trim();
  const command = textsAt(failover, 'spec', 'redis', 'command');
  const at = command.lastIndexOf(`--${key}`);
  return at < 0 ? undefined : command[at + 1];
}
