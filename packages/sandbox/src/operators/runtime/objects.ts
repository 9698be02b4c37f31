import { ObjectInput } from '../../kubernetes';
import { placeholderData } from './placeholders';

type Metadata = {
  name: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
};

export type ServicePort = { name: string; port: number; appProtocol?: string };

export const serviceAccount = (metadata: Metadata): ObjectInput => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata,
});

/** A Service; `isHeadless` gives each of its pods a name of its own. */
export const service = (
  metadata: Metadata,
  selector: Record<string, string>,
  ports: ServicePort[],
  isHeadless = false,
): ObjectInput => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata,
  spec: {
    type: 'ClusterIP',
    ...(isHeadless && { clusterIP: 'None', publishNotReadyAddresses: true }),
    selector,
    ports: ports.map(port => ({
      ...port,
      protocol: 'TCP',
      targetPort: port.port,
    })),
  },
});

/** A Secret with placeholder values. */
export const secret = (
  metadata: Metadata,
  keys: readonly string[],
  type = 'Opaque',
): ObjectInput => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata,
  type,
  data: placeholderData(keys),
});

export const configMap = (
  metadata: Metadata,
  data: Record<string, string>,
): ObjectInput => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata, data });

export const disruptionBudget = (
  metadata: Metadata,
  matchLabels: Record<string, string>,
  budget: { minAvailable: number } | { maxUnavailable: number },
): ObjectInput => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata,
  spec: { ...budget, selector: { matchLabels } },
});

export const volumeClaim = (
  metadata: Metadata,
  size: string,
  storageClass?: string,
): ObjectInput => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata,
  spec: {
    accessModes: ['ReadWriteOnce'],
    ...(storageClass && { storageClassName: storageClass }),
    resources: { requests: { storage: size } },
    volumeMode: 'Filesystem',
  },
});
