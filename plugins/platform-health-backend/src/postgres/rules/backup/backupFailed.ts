import {
  conditionOf,
  kindSource,
  KubernetesObject,
  Rule,
  textAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { BACKUPS, CLUSTERS, OBJECT_STORES } from '../../kinds';
import {
  backupPhase,
  backupSetup,
  backupsOf,
  beginOf,
  FAILED_PHASES,
} from '../../reading/backups';
import { clusterOf } from '../../reading/cluster';
import { recoveryOf } from '../../reading/recovery';

/** Of the backups that ended or fail, the one that began last. */
const lastOf = (
  backups: readonly KubernetesObject[],
): KubernetesObject | undefined =>
  backups
    .filter(one =>
      ['completed', ...FAILED_PHASES].includes(backupPhase(one) ?? ''),
    )
    .sort((one, other) => beginOf(other).getTime() - beginOf(one).getTime())[0];

export const backupFailed: Rule = {
  id: 'postgres/backup-failed',
  title: 'Last backup that failed',
  sources: [
    kindSource(CLUSTERS),
    kindSource(BACKUPS),
    kindSource(OBJECT_STORES),
  ],
  nextStep:
    'Read status.error of the newest Backup; once mended, make one with "kubectl cnpg backup".',
  check(context) {
    const cluster = clusterOf(context);
    const { name } = cluster.metadata;
    const backup = lastOf(backupsOf(context));
    if (backup && backupPhase(backup) !== 'completed') {
      const error = textAt(backup, 'status', 'error');
      return {
        state: 'degraded',
        sentence: `The last backup of ${name} failed${
          error ? `: ${error}` : ` (${backupPhase(backup)})`
        }`,
        evidence: [
          {
            name: `phase of ${backup.metadata.name}`,
            value: backupPhase(backup) ?? '',
            source: kindSource(BACKUPS),
          },
        ],
        since: beginOf(backup),
      };
    }
    const condition = conditionOf(cluster, 'LastBackupSucceeded');
    if (condition?.status === 'False' && condition.reason !== 'BackupStarted')
      return {
        state: 'degraded',
        sentence: `The last backup of ${name} failed: ${
          condition.message ?? condition.reason ?? 'no reason given'
        }`,
        evidence: [
          {
            name: 'condition LastBackupSucceeded',
            value: condition.reason ?? condition.status,
            source: kindSource(CLUSTERS),
          },
        ],
      };
    const setup = backupSetup(cluster);
    if (!setup) return 'does-not-apply';
    const { lastSuccess, lastFailure } = recoveryOf(context, cluster, setup);
    if (!lastFailure || (lastSuccess && lastSuccess >= lastFailure))
      return 'fine';
    return {
      state: 'degraded',
      sentence: `The last backup of ${name} failed on ${lastFailure.toISOString()}.`,
      evidence: [
        {
          name: 'last failed backup',
          value: lastFailure.toISOString(),
          threshold: lastSuccess?.toISOString(),
          source: kindSource(
            setup.method === 'plugin' ? OBJECT_STORES : CLUSTERS,
          ),
        },
      ],
      since: lastFailure,
    };
  },
};
