import {
  kindSource,
  querySource,
  Rule,
  secondsInWords,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS } from '../../kinds';
import { archiverQuery, waitingSegmentsQuery } from '../../queries/archiving';
import { archivingOf, waitingSegments } from '../../reading/archiver';
import { backupSetup } from '../../reading/backups';
import { clusterOf } from '../../reading/cluster';
import { RPO_SECONDS } from '../../objectives';

/** The age alone says nothing of a database at rest, which writes no WAL: a segment must wait, or the archiver fail. */
export const walArchiveAge: Rule = {
  id: 'postgres/wal-archive-age',
  title: 'WAL segment that waits longer than the RPO',
  sources: [
    kindSource(CLUSTERS),
    querySource(archiverQuery),
    querySource(waitingSegmentsQuery),
  ],
  threshold: {
    default: RPO_SECONDS,
    unit: 'seconds',
    bounds: [60, 86_400],
    origin: 'spec 003: RPO of PostgreSQL is 5 minutes',
  },
  nextStep:
    'Read the log of the primary (container plugin-barman-cloud): what is not archived is lost with the volume.',
  check(context) {
    const cluster = clusterOf(context);
    if (!backupSetup(cluster)) return 'does-not-apply';
    const { age, isFailing } = archivingOf(context, cluster);
    const waiting = waitingSegments(context, cluster);
    if (age <= context.threshold || (waiting === 0 && !isFailing))
      return 'fine';
    return {
      state: 'degraded',
      sentence: `${cluster.metadata.name} archived WAL ${secondsInWords(
        age,
      )} ago; ${waiting} segments wait${
        isFailing ? ' and the last attempt failed' : ''
      }.`,
      evidence: [
        {
          name: 'time since the last archived segment',
          value: age,
          unit: 'seconds',
          threshold: context.threshold,
          source: querySource(archiverQuery),
        },
        {
          name: 'segments that wait',
          value: waiting,
          unit: 'count',
          source: querySource(waitingSegmentsQuery),
        },
      ],
    };
  },
};
