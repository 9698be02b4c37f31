import type {
  HealthProvider,
  Scope,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { describeCluster } from './describe/cluster';
import { describeDatabase } from './describe/database';
import { postgresProjections } from './projections';
import { postgresQueries } from './queries';
import { backupRules } from './rules/backup';
import { clusterRules } from './rules/cluster';
import { databaseRules } from './rules/database';
import { loadRules } from './rules/load';
import { poolerRules } from './rules/pooler';
import { replicationRules } from './rules/replication';
import { running } from './running';

/** Judges PostgreSQL as CloudNativePG runs it: the shared cluster, and what the service owns in it. */
export const postgresProvider: HealthProvider = {
  technology: 'postgres',
  projections: postgresProjections,
  queries: postgresQueries,
  resourceTypes: [
    {
      type: 'cluster',
      rules: [
        ...clusterRules,
        ...replicationRules,
        ...loadRules,
        ...backupRules,
        ...poolerRules,
      ],
      describe: describeCluster,
    },
    { type: 'database', rules: databaseRules, describe: describeDatabase },
  ],
  resourcesOf({ postgres, cluster, dataNamespace }: Scope) {
    if (!postgres) return [];
    const at = { technology: 'postgres', cluster, namespace: dataNamespace };
    return [
      { ...at, type: 'cluster', name: postgres.cluster },
      ...(postgres.service === undefined
        ? []
        : [{ ...at, type: 'database', name: postgres.service }]),
    ];
  },
  running,
};
