import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { Controller } from '../runtime/Controller';
import { controlledBy } from '../runtime/owners';
import { timestamp } from '../../kubernetes/store/timestamp';
import { API } from './databases';

const DAY = 86_400_000;

/** `0 0 2 * * *`, seconds first: the only kind of schedule that the sandbox keeps. */
const DAILY = /^(\d{1,2}) (\d{1,2}) (\d{1,2}) \* \* \*$/;

/** The next time of a daily schedule after an instant. */
function nextTime(schedule: string, after: Date): Date | undefined {
  const [, second, minute, hour] = DAILY.exec(schedule) ?? [];
  if (hour === undefined) return undefined;
  const next = new Date(after);
  next.setUTCHours(Number(hour), Number(minute), Number(second), 0);
  return next > after ? next : new Date(next.getTime() + DAY);
}

/** Creates a Backup whenever a daily schedule says so. */
export const scheduledBackups: Controller = {
  apiVersion: API,
  kind: 'ScheduledBackup',
  reconcile(scheduled, { store, now }) {
    const { name, namespace } = scheduled.metadata;
    const at = (field: string) => valueAt(scheduled.spec, [field]);
    const date = now();
    const regular = nextTime(String(at('schedule')), date);
    if (!regular || at('suspend') === true) return undefined;
    const old = isRecord(scheduled.status) ? scheduled.status : {};
    const due = Date.parse(String(old.nextScheduleTime));
    const isDue = due <= date.getTime();
    // What the status says is to come, comes.
    const next = !isDue && due < regular.getTime() ? new Date(due) : regular;
    if (isDue) {
      const time = timestamp(new Date(due));
      const cluster = String(valueAt(scheduled.spec, ['cluster', 'name']));
      store.apply({
        apiVersion: API,
        kind: 'Backup',
        metadata: {
          name: `${name}-${time.replace(/[-:TZ]/g, '')}`,
          namespace,
          labels: {
            'cnpg.io/cluster': cluster,
            'cnpg.io/scheduled-backup': name,
            'cnpg.io/immediateBackup': 'false',
          },
          ...(at('backupOwnerReference') === 'self' && {
            ownerReferences: [controlledBy(scheduled)],
          }),
        },
        spec: {
          cluster: { name: cluster },
          method: at('method'),
          pluginConfiguration: at('pluginConfiguration'),
          target: at('target'),
        },
      });
    }
    store.patchStatus(scheduled, {
      ...old,
      ...(isDue && {
        lastCheckTime: timestamp(date),
        lastScheduleTime: timestamp(new Date(due)),
      }),
      nextScheduleTime: timestamp(next),
    });
    return next.getTime() - date.getTime();
  },
};
