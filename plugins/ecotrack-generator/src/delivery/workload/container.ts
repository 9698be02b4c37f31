import { PORTS, environmentConfigMapName, type Service } from '@ecotrack/model';
import type { MountedSecret } from '../../core/Contributions';
import { value } from '../../structured/ManifestTemplate';
import { CONTAINER_USER, IMAGE } from '../image';
import { LIFECYCLE, STARTUP } from './lifecycle';
import { startCommand } from './startAfter';
import { volumesOf } from './volumes';

const probe = (group: 'liveness' | 'readiness') => ({
  httpGet: { path: `/actuator/health/${group}`, port: 'management' },
  timeoutSeconds: 3,
});

/** The one container of a pod. */
export const containerOf = (
  service: Service,
  secrets: readonly MountedSecret[],
) => ({
  name: service.metadata.name,
  image: IMAGE,
  imagePullPolicy: 'Always',
  ...startCommand(service),
  ports: [
    { name: 'http', containerPort: PORTS.http, protocol: 'TCP' },
    { name: 'management', containerPort: PORTS.management, protocol: 'TCP' },
  ],
  envFrom: [{ configMapRef: { name: environmentConfigMapName(service) } }],
  env: [{ name: 'JDK_JAVA_OPTIONS', value: value('javaOptions') }],
  startupProbe: { ...probe('liveness'), ...STARTUP },
  livenessProbe: { ...probe('liveness'), periodSeconds: 10 },
  readinessProbe: { ...probe('readiness'), periodSeconds: 5 },
  lifecycle: { preStop: { sleep: { seconds: LIFECYCLE.preStopSeconds } } },
  resources: value('resources'),
  securityContext: {
    allowPrivilegeEscalation: false,
    privileged: false,
    readOnlyRootFilesystem: true,
    runAsNonRoot: true,
    runAsUser: CONTAINER_USER,
    runAsGroup: CONTAINER_USER,
    capabilities: { drop: ['ALL'] },
    seccompProfile: { type: 'RuntimeDefault' },
  },
  volumeMounts: volumesOf(service, secrets).mounts,
});
