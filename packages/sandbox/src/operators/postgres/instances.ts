import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { createPod } from '../pods/createPod';
import { ensureOnce } from '../runtime/ensure';
import { volumeClaim } from '../runtime/objects';
import { CLUSTER, INSTANCE_ROLE } from './clusterObjects';
import { ClusterSettings, majorVersion } from './clusterSettings';

export const INSTANCE = 'cnpg.io/instanceName';

/** Names of the instances a cluster wants, the first first. */
export const instanceNames = ({ name, instances }: ClusterSettings) =>
  Array.from({ length: instances }, (_, index) => `${name}-${index + 1}`);

/** Creates one instance: its volumes, which outlive it, and its pod. */
export function createInstance(
  store: ObjectStore,
  cluster: KubernetesObject,
  settings: ClusterSettings,
  instance: string,
  role: 'primary' | 'replica',
): void {
  const { name, image, size, storageClass, walSize, resources } = settings;
  const labels = {
    [CLUSTER]: name,
    [INSTANCE]: instance,
    [INSTANCE_ROLE]: role,
  };
  const claim = (claimName: string, pvcRole: string, claimSize: string) => {
    const metadata = {
      name: claimName,
      labels: { ...labels, 'cnpg.io/pvcRole': pvcRole },
      annotations: { 'cnpg.io/pvcStatus': 'ready' },
    };
    ensureOnce(store, cluster, volumeClaim(metadata, claimSize, storageClass));
    return { persistentVolumeClaim: { claimName } };
  };
  const volumes = [
    { name: 'pgdata', ...claim(instance, 'PG_DATA', size) },
    ...(walSize
      ? [{ name: 'pg-wal', ...claim(`${instance}-wal`, 'PG_WAL', walSize) }]
      : []),
  ];
  const major = majorVersion(image);
  createPod(store, cluster, instance, {
    metadata: {
      labels: {
        ...labels,
        role,
        'cnpg.io/podRole': 'instance',
        'app.kubernetes.io/managed-by': 'cloudnative-pg',
        'app.kubernetes.io/name': 'postgresql',
        'app.kubernetes.io/component': 'database',
        'app.kubernetes.io/instance': name,
        'app.kubernetes.io/version': String(major),
      },
    },
    spec: {
      hostname: instance,
      serviceAccountName: name,
      initContainers: [
        {
          name: 'bootstrap-controller',
          image: 'ghcr.io/cloudnative-pg/cloudnative-pg:1.30.0',
          command: ['/manager', 'bootstrap', '/controller/manager'],
        },
        ...(settings.hasBarman
          ? [
              {
                name: 'plugin-barman-cloud',
                image:
                  'ghcr.io/cloudnative-pg/plugin-barman-cloud-sidecar:v0.14.0',
                restartPolicy: 'Always',
              },
            ]
          : []),
      ],
      containers: [
        {
          name: 'postgres',
          image,
          command: ['/controller/manager', 'instance', 'run'],
          ports: [
            { name: 'postgresql', containerPort: 5432 },
            { name: 'metrics', containerPort: 9187 },
            { name: 'status', containerPort: 8000 },
          ],
          resources,
          readinessProbe: {
            httpGet: { path: '/readyz', port: 8000, scheme: 'HTTPS' },
          },
        },
      ],
      volumes,
    },
  });
}
