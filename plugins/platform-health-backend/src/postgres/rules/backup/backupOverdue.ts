import {
  kindSource,
  KubernetesObject,
  required,
  Rule,
  secondsInWords,
  timeAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import {
  BACKUPS,
  CLUSTERS,
  OBJECT_STORES,
  SCHEDULED_BACKUPS,
} from '../../kinds';
import {
  backupPhase,
  backupSetup,
  backupsOf,
  beginOf,
  isSuspended,
  RUNNING_PHASES,
  schedulesOf,
  scheduleText,
} from '../../reading/backups';
import { clusterOf } from '../../reading/cluster';
import { recoveryOf } from '../../reading/recovery';
import { lastDue } from '../../reading/schedule';

const earlier = (date: Date, seconds: number) =>
  new Date(date.getTime() - seconds * 1000);

/** The moment after which there must be a backup; a backup that runs now has until the time after it. */
function dueOf(
  schedule: KubernetesObject,
  until: Date,
  running: readonly Date[],
): Date | undefined {
  const due = lastDue(scheduleText(schedule), until);
  if (!due || !running.some(begin => begin >= due)) return due;
  return lastDue(scheduleText(schedule), earlier(due, 1));
}

export const backupOverdue: Rule = {
  id: 'postgres/backup-overdue',
  title: 'No backup for the last time of the schedule',
  sources: [CLUSTERS, BACKUPS, SCHEDULED_BACKUPS, OBJECT_STORES].map(
    kindSource,
  ),
  threshold: {
    default: 3600,
    unit: 'seconds',
    bounds: [600, 86_400],
    origin:
      'dashboard of CloudNativePG: 25 hours for a daily schedule, so an hour after the time of any schedule',
  },
  nextStep:
    'Make a backup with "kubectl cnpg backup" and look why the scheduled one is missing.',
  check(context) {
    const { threshold, world } = context;
    const cluster = clusterOf(context);
    const { name } = cluster.metadata;
    const setup = backupSetup(cluster);
    const schedules = schedulesOf(context).filter(one => !isSuspended(one));
    if (!setup || schedules.length === 0) return 'does-not-apply';
    const running = backupsOf(context)
      .filter(one => RUNNING_PHASES.includes(backupPhase(one) ?? 'pending'))
      .map(beginOf);
    const until = earlier(world.now, threshold);
    const created = required(
      timeAt(cluster, 'metadata', 'creationTimestamp'),
      `creationTimestamp of ${name}`,
    );
    const due = schedules
      .map(one => dueOf(one, until, running))
      .reduce<Date>(
        (last, date) => (date && date > last ? date : last),
        created,
      );
    const { lastSuccess } = recoveryOf(context, cluster, setup);
    if (due <= created || (lastSuccess && lastSuccess >= due)) return 'fine';
    const age =
      lastSuccess && (world.now.getTime() - lastSuccess.getTime()) / 1000;
    return {
      state: 'degraded',
      sentence:
        age === undefined
          ? `${name} has no backup; one was due on ${due.toISOString()}.`
          : `The last backup of ${name} is ${secondsInWords(
              age,
            )} old; one was due on ${due.toISOString()}.`,
      evidence: [
        {
          name: 'age of the last backup',
          ...(age === undefined
            ? { value: 'none' }
            : { value: age, unit: 'seconds' as const }),
          threshold: (world.now.getTime() - due.getTime()) / 1000,
          source: kindSource(
            setup.method === 'plugin' ? OBJECT_STORES : CLUSTERS,
          ),
        },
      ],
      since: new Date(due.getTime() + threshold * 1000),
    };
  },
};
