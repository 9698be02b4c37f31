import type { KeyNumber } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  Description,
  known,
  textAt,
  timeAt,
  valuesBy,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { connectionsQuery } from '../queries/activity';
import {
  clusterOf,
  parametersOf,
  phaseOf,
  readyInstances,
  Reading,
  wantedInstances,
} from '../reading/cluster';
import { maxConnections } from '../reading/settings';
import { certificateEnds } from '../rules/cluster/certificateExpiring';
import { instancesOf } from './instances';
import { poolerDetails } from './poolers';
import { recoveryWindowOf } from './recovery';

const max = (values: readonly (number | undefined)[]): number | undefined => {
  const numbers = values.filter((one): one is number => one !== undefined);
  return numbers.length > 0 ? Math.max(...numbers) : undefined;
};

const keyNumber = (
  id: string,
  unit: KeyNumber['unit'],
  value: number | undefined,
  of?: number,
): KeyNumber[] =>
  value === undefined
    ? []
    : [{ id, value, unit, ...(of !== undefined && { of }) }];

/** What is shown of a shared cluster. */
export function describeCluster(reading: Reading): Description {
  const { world } = reading;
  const cluster = known(() => clusterOf(reading));
  const read = <T>(get: (one: NonNullable<typeof cluster>) => T) =>
    cluster && known(() => get(cluster));
  const ready = read(readyInstances);
  const wanted = read(wantedInstances);
  const instances = instancesOf(reading);
  const recovery = recoveryWindowOf(reading);
  const used = known(() =>
    max([
      ...valuesBy(
        world.samples(connectionsQuery, parametersOf(reading)),
        'pod',
      ).values(),
    ]),
  );
  const maximum = read(maxConnections);
  const connections =
    used !== undefined && maximum !== undefined
      ? { used, max: maximum }
      : undefined;
  const backupAge =
    recovery.lastBackup === undefined
      ? undefined
      : (world.now.getTime() - Date.parse(recovery.lastBackup)) / 1000;
  const image = read(one => textAt(one, 'status', 'image'));
  return {
    sentence: `${ready ?? '?'} of ${wanted ?? '?'} instances ready.`,
    keyNumbers: [
      ...keyNumber('ready-instances', 'count', ready, wanted),
      ...keyNumber(
        'replication-lag',
        'bytes',
        max(instances.map(one => one.lagBytes)),
      ),
      ...keyNumber(
        'connections',
        'ratio',
        connections && connections.used / connections.max,
      ),
      ...keyNumber('last-backup-age', 'seconds', backupAge),
      ...keyNumber('disk', 'ratio', max(instances.map(one => one.diskRatio))),
    ].slice(0, 4),
    certificates: (read(certificateEnds) ?? []).map(([name, end]) => ({
      purpose: name.replace(`${reading.resource.name}-`, ''),
      name,
      expires: end.toISOString(),
    })),
    details: {
      type: 'postgres-cluster',
      phase: read(phaseOf),
      version: image && /:(\d+(\.\d+)?)/.exec(image)?.[1],
      instances,
      wantedInstances: wanted,
      recovery,
      connections,
      primarySince: read(one =>
        timeAt(one, 'status', 'currentPrimaryTimestamp')?.toISOString(),
      ),
      poolers: poolerDetails(reading),
    },
  };
}
