import {
  kindSource,
  Rule,
  secondsInWords,
  textAt,
  timeAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { SCHEDULED_BACKUPS } from '../../kinds';
import { isSuspended, schedulesOf } from '../../reading/backups';

export const scheduleFailing: Rule = {
  id: 'postgres/backup-schedule-failing',
  title: 'ScheduledBackup that does not start its backups',
  sources: [kindSource(SCHEDULED_BACKUPS)],
  threshold: {
    default: 3600,
    unit: 'seconds',
    bounds: [300, 86_400],
    origin: 'a schedule that is an hour late was missed',
  },
  nextStep:
    'Read status.error of the ScheduledBackup and the log of the operator.',
  check(context) {
    const schedules = schedulesOf(context).filter(one => !isSuspended(one));
    if (schedules.length === 0) return 'does-not-apply';
    for (const schedule of schedules) {
      const { name } = schedule.metadata;
      const error = textAt(schedule, 'status', 'error');
      if (error)
        return {
          state: 'degraded',
          sentence: `${name} cannot make backups: ${error}`,
          evidence: [
            {
              name: 'status.error',
              value: error,
              source: kindSource(SCHEDULED_BACKUPS),
            },
          ],
        };
      const next = timeAt(schedule, 'status', 'nextScheduleTime');
      const late = next
        ? (context.world.now.getTime() - next.getTime()) / 1000
        : 0;
      if (late > context.threshold)
        return {
          state: 'degraded',
          sentence: `${name} should have made a backup ${secondsInWords(
            late,
          )} ago.`,
          evidence: [
            {
              name: 'time since nextScheduleTime',
              value: late,
              unit: 'seconds',
              threshold: context.threshold,
              source: kindSource(SCHEDULED_BACKUPS),
            },
          ],
        };
    }
    return 'fine';
  },
};
