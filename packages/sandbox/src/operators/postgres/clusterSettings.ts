import { KubernetesObject } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';

/** What the operator reads of a CloudNativePG cluster. */
export type ClusterSettings = ReturnType<typeof clusterSettings>;

const BARMAN_PLUGIN = 'barman-cloud.cloudnative-pg.io';

export function clusterSettings(cluster: KubernetesObject) {
  const at = (...path: string[]) => valueAt(cluster.spec, path);
  const plugins = at('plugins');
  const initdb = (field: string) => at('bootstrap', 'initdb', field);
  return {
    name: cluster.metadata.name,
    namespace: cluster.metadata.namespace,
    instances: Number(at('instances') ?? 1),
    image: String(
      at('imageName') ?? 'ghcr.io/cloudnative-pg/postgresql:18.6-system-trixie',
    ),
    size: String(at('storage', 'size') ?? '1Gi'),
    storageClass: at('storage', 'storageClass') as string | undefined,
    walSize: at('walStorage', 'size') as string | undefined,
    resources: at('resources') ?? {},
    database: String(initdb('database') ?? 'app'),
    owner: String(initdb('owner') ?? initdb('database') ?? 'app'),
    hasOwnSecret: isRecord(initdb('secret')),
    hasBarman: (Array.isArray(plugins) ? plugins : []).some(
      plugin => isRecord(plugin) && plugin.name === BARMAN_PLUGIN,
    ),
  };
}

/** Major version of an image such as `postgresql:18.6-system-trixie`. */
export const majorVersion = (image: string) =>
  Number(/:(\d+)/.exec(image)?.[1] ?? 18);
