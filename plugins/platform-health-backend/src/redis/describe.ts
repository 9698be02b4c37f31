import type {
  KeyNumber,
  RedisFailoverDetails,
  RedisServer,
} from '@ecotrack/backstage-plugin-platform-health-common';
import {
  Description,
  known,
  KubernetesObject,
  listAt,
  singleValue,
  textAt,
  isPodReady,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { highest } from '../reading/highest';
import { AMBIENT_ANNOTATION } from './kinds';
import {
  evictionsQuery,
  hitsQuery,
  MEMORY,
  memoryQuery,
  missesQuery,
} from './queries/memory';
import { PERSISTENCE, persistenceQuery } from './queries/persistence';
import { lagSecondsQuery } from './queries/replication';
import {
  failoverOf,
  parametersOf,
  quorumOf,
  Reading,
  readyOf,
  sentinelSet,
  serverSet,
  settingOf,
  wantedSentinels,
  wantedServers,
} from './reading/failover';
import { valuesOfReplicas } from './reading/replicas';
import {
  isMaster,
  masterOf,
  seriesOfServers,
  serverPods,
  valuesOfServers,
} from './reading/servers';

const roleOf = (pod: KubernetesObject): RedisServer['role'] =>
  isMaster(pod) ? 'master' : 'replica';

function isInMesh(pod: KubernetesObject): boolean {
  const names = ['containers', 'initContainers'].flatMap(field =>
    (listAt(pod, 'spec', field) ?? []).map(one => Object(one).name),
  );
  return (
    names.includes('istio-proxy') ||
    textAt(pod, 'metadata', 'annotations', AMBIENT_ANNOTATION) === 'enabled'
  );
}

function encryptionOf(
  pods: readonly KubernetesObject[] | undefined,
): RedisFailoverDetails['encryption'] {
  const inMesh = pods?.length ? known(() => pods.map(isInMesh)) : undefined;
  if (!inMesh) return 'unknown';
  return inMesh.every(Boolean) ? 'mesh' : 'none';
}

function hitRatioOf({ world, ...rest }: Reading): number | undefined {
  const rates = known(() =>
    [hitsQuery, missesQuery].map(query =>
      singleValue(world.samples(query, parametersOf({ world, ...rest }))),
    ),
  );
  if (!rates) return undefined;
  const [hits, misses] = rates;
  // without a look-up there is no ratio
  return hits + misses > 0 ? hits / (hits + misses) : undefined;
}

/** What is shown of a RedisFailover. */
export function describeFailover(reading: Reading): Description {
  const failover = known(() => failoverOf(reading));
  const read = <T>(get: (one: KubernetesObject) => T) =>
    failover && known(() => get(failover));
  const pods = known(() => serverPods(reading));
  const memory = known(() =>
    seriesOfServers(reading, memoryQuery, MEMORY).map(([name, value]) => ({
      name,
      used: value('used'),
      max: value('max'),
    })),
  );
  const lags = new Map(known(() => valuesOfReplicas(reading, lagSecondsQuery)));
  const ready = known(() => {
    const set = serverSet(reading);
    return set && readyOf(set);
  });
  const readySentinels = known(() => {
    const set = sentinelSet(reading);
    return set && readyOf(set);
  });
  const wanted = read(wantedServers);
  const sentinels = read(wantedSentinels);
  const fullest =
    memory &&
    highest(
      memory
        .filter(({ max }) => max > 0)
        .map(one => [one, one.used / one.max] as const),
    );
  const hitRatio = hitRatioOf(reading);
  const evictions = known(() =>
    highest(valuesOfServers(reading, evictionsQuery)),
  );
  const master = known(() => masterOf(reading).metadata.name);
  const persistence = known(() =>
    seriesOfServers(reading, persistenceQuery, PERSISTENCE)
      .filter(([name]) => name === master)
      .map(([, value]) => ({
        appendOnly: value('isAppendOnly') > 0,
        lastSave: new Date(value('snapshotTime') * 1000).toISOString(),
      })),
  )?.[0];
  const number = (
    id: string,
    unit: KeyNumber['unit'],
    value: number | undefined,
    of?: number,
  ): KeyNumber[] =>
    value === undefined
      ? []
      : [{ id, value, unit, ...(of !== undefined && { of }) }];
  return {
    sentence: `${ready ?? '?'} of ${wanted ?? '?'} servers and ${
      readySentinels ?? '?'
    } of ${sentinels ?? '?'} sentinels ready.`,
    keyNumbers: [
      ...number('ready-servers', 'count', ready, wanted),
      ...number('memory', 'ratio', fullest?.[1]),
      ...number('hit-ratio', 'ratio', hitRatio),
      ...number('evictions', 'perSecond', evictions?.[1]),
    ],
    certificates: [],
    details: {
      type: 'redis-failover',
      servers: (pods ?? []).map(pod => {
        const { name } = pod.metadata;
        return {
          name,
          role: known(() => roleOf(pod)) ?? 'unknown',
          ready: known(() => isPodReady(pod)) ?? false,
          node: known(() => textAt(pod, 'spec', 'nodeName')),
          memoryBytes: memory?.find(one => one.name === name)?.used,
          lagSeconds: lags.get(name),
        };
      }),
      wantedServers: wanted,
      sentinels: {
        ready: readySentinels,
        wanted: sentinels,
        quorum: read(quorumOf),
      },
      ...(fullest && {
        memory: {
          usedBytes: fullest[0].used,
          maxBytes: fullest[0].max,
          policy: read(one => settingOf(one, 'maxmemory-policy')),
        },
      }),
      hitRatio,
      persistence,
      encryption: encryptionOf(pods),
    },
  };
}
