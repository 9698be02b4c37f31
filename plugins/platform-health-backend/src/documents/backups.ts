import { resourceKey } from '@ecotrack/backstage-plugin-platform-health-common';
import type {
  BackupList,
  HealthReport,
} from '@ecotrack/backstage-plugin-platform-health-common';

/** Rules that say whether what was promised about backups is kept. */
const BACKUP_RULE = /^postgres\/.*(backup|archiv|recover|retention|rpo)/;

/** How a database stands to what was promised; undefined for what is no database cluster. */
export function backupOf(
  report: HealthReport,
  environment: string,
  entityRefs: readonly string[],
): BackupList['backups'][number] | undefined {
  const { details } = report;
  if (details?.type !== 'postgres-cluster') return undefined;
  const { recovery } = details;
  const isBroken = report.findings.some(one => BACKUP_RULE.test(one.rule));
  const isKnown =
    recovery.lastBackup !== undefined && report.missing.length === 0;
  const unbroken = isKnown ? 'kept' : 'unknown';
  return {
    resource: resourceKey(report.resource),
    environment,
    state: isBroken ? 'broken' : unbroken,
    lastBackup: recovery.lastBackup,
    recoverableFrom: recovery.from,
    recoverableTo: recovery.to,
    rpoSeconds: recovery.rpoSeconds,
    wantedSeconds: recovery.wantedSeconds,
    entityRefs,
  };
}
