import {
  kindSource,
  namesInWords,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { SCHEDULED_BACKUPS } from '../../kinds';
import { isSuspended, schedulesOf } from '../../reading/backups';

export const scheduleSuspended: Rule = {
  id: 'postgres/backup-schedule-suspended',
  title: 'ScheduledBackup that is suspended',
  sources: [kindSource(SCHEDULED_BACKUPS)],
  nextStep: 'Set spec.suspend to false when the maintenance is over.',
  check(context) {
    const schedules = schedulesOf(context);
    if (schedules.length === 0) return 'does-not-apply';
    const names = schedules.filter(isSuspended).map(one => one.metadata.name);
    if (names.length === 0) return 'fine';
    const isLast = names.length === schedules.length;
    return {
      state:
        isLast && context.environment.isProduction ? 'degraded' : 'suspended',
      sentence: `${namesInWords(names)} ${
        names.length === 1 ? 'is' : 'are'
      } suspended${
        isLast ? `: no backup of ${context.resource.name} is scheduled` : ''
      }.`,
      evidence: [
        {
          name: 'suspended ScheduledBackups',
          value: names.length,
          unit: 'count',
          threshold: 0,
          source: kindSource(SCHEDULED_BACKUPS),
        },
      ],
    };
  },
};
