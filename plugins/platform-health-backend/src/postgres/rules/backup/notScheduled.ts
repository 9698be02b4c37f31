import {
  kindSource,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS, SCHEDULED_BACKUPS } from '../../kinds';
import { schedulesOf } from '../../reading/backups';
import { clusterOf } from '../../reading/cluster';

export const notScheduled: Rule = {
  id: 'postgres/backup-not-scheduled',
  title: 'Cluster in production without scheduled backups',
  sources: [kindSource(CLUSTERS), kindSource(SCHEDULED_BACKUPS)],
  nextStep: 'Create a ScheduledBackup; its schedule has six fields.',
  check(context) {
    const { name } = clusterOf(context).metadata;
    if (schedulesOf(context).length > 0) return 'fine';
    if (!context.environment.isProduction) return 'does-not-apply';
    return {
      state: 'degraded',
      sentence: `No ScheduledBackup makes backups of ${name}.`,
      evidence: [
        {
          name: 'ScheduledBackups',
          value: 0,
          unit: 'count',
          threshold: 1,
          source: kindSource(SCHEDULED_BACKUPS),
        },
      ],
    };
  },
};
