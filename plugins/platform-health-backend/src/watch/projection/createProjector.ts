import type {
  KubernetesObject,
  ObjectMetadata,
  Projection,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { isRecord } from '@ecotrack/backstage-plugin-platform-health-node';
import { Trouble } from '../Trouble';
import type { Interner } from './Interner';
import { keepFields } from './keepFields';
import { keepTree, type KeepTree } from './KeepTree';

/** Makes the object that is kept of one that came. Throws Trouble for what is no Kubernetes object. */
export type Projector = (raw: unknown) => KubernetesObject;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

function texts(
  value: unknown,
  interner: Interner,
  keys = isRecord(value) ? Object.keys(value) : [],
): Readonly<Record<string, string>> | undefined {
  if (!isRecord(value)) return undefined;
  const kept: Record<string, string> = {};
  for (const key of keys) {
    const one = Object.hasOwn(value, key) ? value[key] : undefined;
    if (typeof one === 'string') kept[interner.text(key)] = interner.text(one);
  }
  return Object.keys(kept).length > 0 ? interner.part(kept) : undefined;
}

function basics(
  raw: Record<string, unknown>,
  annotations: readonly string[],
  interner: Interner,
): Mutable<ObjectMetadata> {
  const name = text(raw.name);
  const uid = text(raw.uid);
  if (name === undefined || uid === undefined)
    throw new Trouble('unreadable', 'an object has no name or uid');
  const metadata: Mutable<ObjectMetadata> = { name, uid };
  const namespace = text(raw.namespace);
  const labels = texts(raw.labels, interner);
  const chosen = texts(raw.annotations, interner, [...annotations]);
  if (namespace) metadata.namespace = interner.text(namespace);
  metadata.resourceVersion = text(raw.resourceVersion);
  if (typeof raw.generation === 'number') metadata.generation = raw.generation;
  metadata.creationTimestamp = text(raw.creationTimestamp);
  if (text(raw.deletionTimestamp))
    metadata.deletionTimestamp = text(raw.deletionTimestamp);
  if (labels) metadata.labels = labels;
  if (chosen) metadata.annotations = chosen;
  return metadata;
}

const branch = (tree: KeepTree, key: string): KeepTree =>
  (tree === 'all' ? undefined : tree.get(key)) ?? new Map();

/** A projector for a kind; texts that repeat become one. */
export function createProjector(
  { keep, annotations = [] }: Projection,
  interner: Interner,
): Projector {
  const tree = keepTree(keep);
  const ofMetadata = branch(tree, 'metadata');
  const ofRest = keepTree(keep.filter(path => !path.startsWith('metadata.')));
  return raw => {
    const metadata = isRecord(raw) ? raw.metadata : undefined;
    if (!isRecord(raw) || !isRecord(metadata))
      throw new Trouble('unreadable', 'an object has no metadata');
    const more = keepFields(metadata, ofMetadata, interner);
    return {
      ...(keepFields(raw, ofRest, interner) as Record<string, unknown>),
      metadata: {
        ...(isRecord(more) ? more : {}),
        ...basics(metadata, annotations, interner),
      },
    };
  };
}
