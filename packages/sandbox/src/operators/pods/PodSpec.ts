import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { KubernetesObject } from '../../kubernetes';

type KeyReference = { name?: string; key?: string; optional?: boolean };
type NameReference = { name?: string; optional?: boolean };
type Item = { key: string };

export type Container = {
  name: string;
  image?: string;
  restartPolicy?: string;
  env?: Array<{
    name: string;
    valueFrom?: { secretKeyRef?: KeyReference; configMapKeyRef?: KeyReference };
  }>;
  envFrom?: Array<{ secretRef?: NameReference; configMapRef?: NameReference }>;
  [key: string]: unknown;
};

export type VolumeSource = {
  secret?: {
    secretName?: string;
    name?: string;
    items?: Item[];
    optional?: boolean;
  };
  configMap?: NameReference & { items?: Item[] };
};

export type Volume = VolumeSource & {
  name: string;
  projected?: { sources?: VolumeSource[] };
  persistentVolumeClaim?: { claimName: string };
};

/** The parts of a pod's spec that scheduler and kubelet read. */
export type PodSpec = {
  nodeName?: string;
  serviceAccountName?: string;
  containers: Container[];
  initContainers?: Container[];
  volumes?: Volume[];
  [key: string]: unknown;
};

/** The template of a workload's pods. */
export type PodTemplate = {
  metadata?: {
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
  spec: PodSpec;
};

const records = (value: unknown) =>
  (Array.isArray(value) ? value : []).filter(isRecord);

/** The spec of a pod; lists that are no lists are empty. */
export function podSpecOf(pod: KubernetesObject): PodSpec {
  const spec = isRecord(pod.spec) ? pod.spec : {};
  return {
    ...spec,
    containers: records(spec.containers) as Container[],
    initContainers: records(spec.initContainers) as Container[],
    volumes: records(spec.volumes) as Volume[],
  };
}

/** The template of a workload; empty when it has none. */
export function podTemplateOf(workload: KubernetesObject): PodTemplate {
  const template = valueAt(workload.spec, ['template']);
  const { metadata, spec } = isRecord(template) ? template : {};
  return {
    metadata: isRecord(metadata) ? metadata : {},
    spec: { containers: [], ...(isRecord(spec) ? spec : {}) },
  };
}
