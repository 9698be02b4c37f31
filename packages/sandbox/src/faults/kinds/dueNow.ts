import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { timestamp } from '../../kubernetes/store/timestamp';
import type { FaultPlace } from '../Fault';

const SECOND = 1000;

/** Makes the scheduled backups of an environment due, so that the operator takes one without waiting for the night. */
export function dueNow({ cluster, environment }: FaultPlace): void {
  const { store } = cluster;
  for (const scheduled of store.list(
    'postgresql.cnpg.io/v1',
    'ScheduledBackup',
    environment.dataNamespace,
  )) {
    const last = Date.parse(
      String(valueAt(scheduled.status, ['lastScheduleTime'])),
    );
    // A backup is named after its second: one that is asked for at once after another waits for the next.
    const due = Math.max(Date.now(), (last || 0) + SECOND);
    store.patchStatus(scheduled, {
      ...(isRecord(scheduled.status) ? scheduled.status : {}),
      nextScheduleTime: timestamp(new Date(due)),
    });
  }
}
