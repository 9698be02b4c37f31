import {
  CONFIG_PATH,
  SECRETS_PATH,
  configMapName,
  type Service,
} from '@ecotrack/model';
import type { MountedSecret } from '../../core/Contributions';

/** Readable by the container's group only. */
const GROUP_READ = 0o440;

/** All Secrets in one folder, each key under the name of the Spring property that reads it (`configtree:`). */
export function volumesOf(service: Service, secrets: readonly MountedSecret[]) {
  const volumes = [
    { name: 'tmp', emptyDir: { sizeLimit: '256Mi' } },
    { name: 'config', configMap: { name: configMapName(service) } },
    {
      name: 'secrets',
      projected: {
        defaultMode: GROUP_READ,
        sources: secrets.map(({ secret, keys }) => ({
          secret: {
            name: secret,
            items: Object.entries(keys).map(([key, path]) => ({ key, path })),
          },
        })),
      },
    },
  ];
  const mounts = [
    { name: 'tmp', mountPath: '/tmp' },
    { name: 'config', mountPath: CONFIG_PATH, readOnly: true },
    { name: 'secrets', mountPath: SECRETS_PATH, readOnly: true },
  ];
  const used = (one: { name: string }) =>
    one.name !== 'secrets' || secrets.length > 0;
  return { volumes: volumes.filter(used), mounts: mounts.filter(used) };
}
