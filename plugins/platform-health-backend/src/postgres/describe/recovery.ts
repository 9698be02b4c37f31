import type { RecoveryWindow } from '@ecotrack/backstage-plugin-platform-health-common';
import { known } from '@ecotrack/backstage-plugin-platform-health-node';
import { RPO_SECONDS } from '../objectives';
import { archivingOf } from '../reading/archiver';
import {
  backupSetup,
  isSuspended,
  schedulesOf,
  scheduleText,
} from '../reading/backups';
import { clusterOf, Reading } from '../reading/cluster';
import { recoveryOf } from '../reading/recovery';
import { nextDue } from '../reading/schedule';

const earliest = (dates: readonly Date[]): Date | undefined =>
  [...dates].sort((one, other) => one.getTime() - other.getTime())[0];

/** What point-in-time recovery reaches, as far as it is known. */
export function recoveryWindowOf(reading: Reading): RecoveryWindow {
  const { now } = reading.world;
  const cluster = known(() => clusterOf(reading));
  const setup = cluster && known(() => backupSetup(cluster));
  if (!cluster || !setup) return { rpoSeconds: RPO_SECONDS };
  const recovery = known(() => recoveryOf(reading, cluster, setup));
  const archiving = known(() => archivingOf(reading, cluster));
  const next = known(() =>
    earliest(
      schedulesOf(reading)
        .filter(one => !isSuspended(one))
        .map(one => nextDue(scheduleText(one), now)),
    ),
  );
  const archived =
    archiving && new Date(now.getTime() - archiving.age * 1000).toISOString();
  return {
    method: setup.method,
    rpoSeconds: RPO_SECONDS,
    from: recovery?.firstPoint?.toISOString(),
    to: recovery?.firstPoint && archived,
    wantedSeconds: recovery?.retention,
    lastBackup: recovery?.lastSuccess?.toISOString(),
    nextBackup: next?.toISOString(),
  };
}
