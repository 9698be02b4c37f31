import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { isRecord } from '../../kubernetes/store/objects';
import { Container, PodSpec, VolumeSource } from './PodSpec';

type Wanted = {
  kind: 'Secret' | 'ConfigMap';
  name: string;
  keys: string[];
  optional?: boolean;
};

const keysOf = (object: KubernetesObject) => [
  ...Object.keys(isRecord(object.data) ? object.data : {}),
  ...Object.keys(isRecord(object.binaryData) ? object.binaryData : {}),
];

/** The first wanted object that is not there, or key that it lacks, in the kubelet's words. */
function complaint(
  wanted: Wanted[],
  store: ObjectStore,
  namespace: string | undefined,
  keySentence: (want: Wanted, key: string) => string,
): string | undefined {
  for (const want of wanted) {
    const { kind, name, keys, optional } = want;
    const found = store.get('v1', kind, name, namespace);
    if (!found && !optional) return `${kind.toLowerCase()} "${name}" not found`;
    const key = found && keys.find(item => !keysOf(found).includes(item));
    if (key && !optional) return keySentence(want, key);
  }
  return undefined;
}

const ofVolume = ({ secret, configMap }: VolumeSource): Wanted[] => {
  const keys = (items?: Array<{ key: string }>) =>
    items?.map(item => item.key) ?? [];
  return [
    ...(secret
      ? [
          {
            kind: 'Secret' as const,
            name: secret.secretName ?? secret.name ?? '',
            keys: keys(secret.items),
            optional: secret.optional,
          },
        ]
      : []),
    ...(configMap
      ? [
          {
            kind: 'ConfigMap' as const,
            name: configMap.name ?? '',
            keys: keys(configMap.items),
            optional: configMap.optional,
          },
        ]
      : []),
  ];
};

const ofContainer = ({ env, envFrom }: Container): Wanted[] => {
  const want = (
    kind: Wanted['kind'],
    ref?: { name?: string; key?: string; optional?: boolean },
  ): Wanted[] =>
    ref
      ? [
          {
            kind,
            name: ref.name ?? '',
            keys: ref.key ? [ref.key] : [],
            optional: ref.optional,
          },
        ]
      : [];
  return [
    ...(envFrom ?? []).flatMap(item => [
      ...want('ConfigMap', item.configMapRef),
      ...want('Secret', item.secretRef),
    ]),
    ...(env ?? []).flatMap(({ valueFrom }) => [
      ...want('ConfigMap', valueFrom?.configMapKeyRef),
      ...want('Secret', valueFrom?.secretKeyRef),
    ]),
  ];
};

/** Why a pod's volumes cannot be mounted (event FailedMount), or undefined. */
export function findUnmountable(
  spec: PodSpec,
  store: ObjectStore,
  namespace: string | undefined,
): string | undefined {
  for (const volume of spec.volumes ?? []) {
    const claim = volume.persistentVolumeClaim?.claimName;
    if (claim && !store.get('v1', 'PersistentVolumeClaim', claim, namespace)) {
      return `persistentvolumeclaim "${claim}" not found`;
    }
    const sources = [volume, ...(volume.projected?.sources ?? [])];
    const message = complaint(
      sources.flatMap(ofVolume),
      store,
      namespace,
      ({ kind }, key) =>
        `references non-existent ${
          kind === 'Secret' ? 'secret' : 'config'
        } key: ${key}`,
    );
    if (message) {
      return `MountVolume.SetUp failed for volume "${volume.name}" : ${message}`;
    }
  }
  return undefined;
}

/** Why a container's environment cannot be made (CreateContainerConfigError), or undefined. */
export function findUnconfigurable(
  container: Container,
  store: ObjectStore,
  namespace: string | undefined,
): string | undefined {
  return complaint(
    ofContainer(container),
    store,
    namespace,
    ({ kind, name }, key) =>
      `couldn't find key ${key} in ${kind} ${namespace}/${name}`,
  );
}
