import {
  kindSource,
  Rule,
  secondsInWords,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS } from '../../kinds';
import { RPO_SECONDS } from '../../objectives';
import { backupSetup } from '../../reading/backups';
import { clusterOf } from '../../reading/cluster';
import { archiveTimeout } from '../../reading/settings';

export const archiveTimeoutTooLong: Rule = {
  id: 'postgres/archive-timeout',
  title: 'archive_timeout that is off or longer than the RPO',
  sources: [kindSource(CLUSTERS)],
  threshold: {
    default: RPO_SECONDS,
    unit: 'seconds',
    bounds: [60, 86_400],
    origin: 'spec 003: RPO of PostgreSQL is 5 minutes',
  },
  nextStep:
    'Set archive_timeout below the RPO in the parameters of the Cluster.',
  check(context) {
    const cluster = clusterOf(context);
    if (!backupSetup(cluster)) return 'does-not-apply';
    const seconds = archiveTimeout(cluster);
    if (seconds > 0 && seconds <= context.threshold) return 'fine';
    const what = seconds === 0 ? 'is off' : `is ${secondsInWords(seconds)}`;
    return {
      state: 'degraded',
      sentence: `archive_timeout of ${
        cluster.metadata.name
      } ${what}: more than ${secondsInWords(
        context.threshold,
      )} of writes can be lost.`,
      evidence: [
        {
          name: 'archive_timeout',
          value: seconds,
          unit: 'seconds',
          threshold: context.threshold,
          source: kindSource(CLUSTERS),
        },
      ],
    };
  },
};
