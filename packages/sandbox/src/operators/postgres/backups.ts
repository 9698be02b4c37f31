import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { Controller } from '../runtime/Controller';
import { timestamp } from '../../kubernetes/store/timestamp';
import { API, servingCluster, wakeNeighbours } from './databases';

const OBJECT_STORES = 'barmancloud.cnpg.io/v1';

/** What the plugin says when the object store refuses a backup. */
const REFUSED =
  'rpc error: code = Unknown desc = unexpected failure invoking barman-cloud-backup: exit status 4';

const compact = (time: string) => time.replace(/[-:Z]/g, '');

/** Takes a Backup through its phases, and tells the ObjectStore of the plugin about it. */
export const backups: Controller = {
  apiVersion: API,
  kind: 'Backup',
  wakes: { 'postgresql.cnpg.io/Cluster': wakeNeighbours('Backup') },
  reconcile(backup, { store, now, troubles }) {
    const cluster = servingCluster(backup, store);
    const phase = valueAt(backup.status, ['phase']);
    if (!cluster || phase === 'completed' || phase === 'failed') return;
    const time = timestamp(now());
    const method = valueAt(backup.spec, ['method']) ?? 'barmanObjectStore';
    if (phase !== 'running') {
      store.patchStatus(backup, { phase: 'running', method, startedAt: time });
      return;
    }
    const { name, namespace } = cluster.metadata;
    const startedAt = valueAt(backup.status, ['startedAt']);
    const tellStores = (told: Record<string, unknown>, first = {}) => {
      for (const target of store.list(
        OBJECT_STORES,
        'ObjectStore',
        namespace,
      )) {
        const window = valueAt(target.status, ['serverRecoveryWindow', name]);
        store.patchStatus(target, {
          serverRecoveryWindow: {
            [name]: {
              ...first,
              ...(isRecord(window) ? window : {}),
              ...told,
            },
          },
        });
      }
    };
    if (troubles.of('backups-refused', namespace).length > 0) {
      store.patchStatus(backup, {
        phase: 'failed',
        method,
        startedAt,
        stoppedAt: time,
        error: REFUSED,
      });
      tellStores({ lastFailedBackupTime: time });
      return;
    }
    store.patchStatus(backup, {
      phase: 'completed',
      method,
      online: true,
      startedAt,
      stoppedAt: time,
      backupId: compact(String(startedAt)),
      backupName: `backup-${compact(String(startedAt)).replace('T', '')}`,
      serverName: name,
      instanceID: { podName: valueAt(cluster.status, ['currentPrimary']) },
    });
    tellStores(
      { lastSuccessfulBackupTime: time },
      { firstRecoverabilityPoint: time },
    );
  },
};
