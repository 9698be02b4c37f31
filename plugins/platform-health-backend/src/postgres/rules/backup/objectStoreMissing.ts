import {
  kindSource,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS, OBJECT_STORES } from '../../kinds';
import { backupSetup, objectStoreOf } from '../../reading/backups';
import { clusterOf } from '../../reading/cluster';

export const objectStoreMissing: Rule = {
  id: 'postgres/object-store-missing',
  title: 'ObjectStore that does not exist',
  sources: [kindSource(CLUSTERS), kindSource(OBJECT_STORES)],
  nextStep: 'Create the ObjectStore, or correct barmanObjectName.',
  check(context) {
    const cluster = clusterOf(context);
    const setup = backupSetup(cluster);
    if (setup?.objectStore === undefined) return 'does-not-apply';
    if (objectStoreOf(context, setup)) return 'fine';
    return {
      state: 'degraded',
      sentence: `${cluster.metadata.name} should archive to ObjectStore ${setup.objectStore}, which does not exist.`,
      evidence: [
        {
          name: 'barmanObjectName',
          value: setup.objectStore,
          source: kindSource(CLUSTERS),
        },
      ],
    };
  },
};
