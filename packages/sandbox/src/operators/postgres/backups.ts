import { valueAt } from '../../kubernetes/store/objects';
import { Controller } from '../runtime/Controller';
import { timestamp } from '../../kubernetes/store/timestamp';
import { API, servingCluster, wakeNeighbours } from './databases';

const OBJECT_STORES = 'barmancloud.cnpg.io/v1';

const compact = (time: string) => time.replace(/[-:Z]/g, '');

/** Takes a Backup through its phases, and tells the ObjectStore of the plugin about it. */
export const backups: Controller = {
  apiVersion: API,
  kind: 'Backup',
  wakes: { 'postgresql.cnpg.io/Cluster': wakeNeighbours('Backup') },
  reconcile(backup, { store, now }) {
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
    for (const target of store.list(OBJECT_STORES, 'ObjectStore', namespace)) {
      const window = valueAt(target.status, ['serverRecoveryWindow', name]);
      store.patchStatus(target, {
        serverRecoveryWindow: {
          [name]: {
            firstRecoverabilityPoint:
              valueAt(window, ['firstRecoverabilityPoint']) ?? time,
            lastSuccessfulBackupTime: time,
          },
        },
      });
    }
  },
};
