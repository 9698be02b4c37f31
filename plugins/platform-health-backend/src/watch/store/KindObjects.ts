import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type {
  KubernetesObject,
  ObjectQuery,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { keysOf } from '../queryKey';
import { ObjectIndex } from './ObjectIndex';

/** When so many objects change at once, every question about the kind is asked anew. */
const MANY = 200;

/** So many objects are prepared in one turn. */
const SLICE = 1_000;

/** Keys of questions whose answers changed. */
export type ChangedKeys = readonly string[] | 'all';

/** Deleted objects that are remembered at most, between two lists. */
const MAX_GONE = 5_000;

const unversioned = ({ metadata, ...rest }: KubernetesObject) => ({
  ...rest,
  metadata: { ...metadata, resourceVersion: undefined },
});

const isSameVersion = (
  { metadata: one }: KubernetesObject,
  { metadata: other }: KubernetesObject,
): boolean =>
  one.uid === other.uid &&
  one.resourceVersion !== undefined &&
  one.resourceVersion === other.resourceVersion;

/** Whether no rule could tell the one from the other. */
const isSame = (one: KubernetesObject, other: KubernetesObject): boolean =>
  isSameVersion(one, other) ||
  isDeepStrictEqual(unversioned(one), unversioned(other));

/** The objects of one kind. Every change gives back the keys of the questions whose answers it changed. */
export class KindObjects {
  private index: ObjectIndex;
  /** Uids of what was deleted or replaced: a late word about them is no news. */
  private readonly gone = new Set<string>();

  constructor(
    private readonly kind: string,
    private readonly indexes: readonly string[],
  ) {
    this.index = new ObjectIndex(indexes);
  }

  get size(): number {
    return this.index.size;
  }

  select(query: ObjectQuery): readonly KubernetesObject[] {
    return this.index.select(query);
  }

  put(object: KubernetesObject): readonly string[] {
    const { namespace, name, uid } = object.metadata;
    if (this.gone.has(uid)) return [];
    const before = this.index.get(namespace, name);
    if (before) {
      this.index.remove(before);
      if (before.metadata.uid !== uid) this.bury(before.metadata.uid);
    }
    this.index.add(object);
    return before && isSame(before, object) ? [] : this.keys(before, object);
  }

  remove(object: KubernetesObject): readonly string[] {
    const { namespace, name, uid } = object.metadata;
    this.bury(uid);
    const before = this.index.get(namespace, name);
    if (before?.metadata.uid !== uid) return [];
    this.index.remove(before);
    return this.keys(before);
  }

  /** Puts a complete list in place of everything, at once, after a preparation that lets others have their turns. */
  async replace(objects: readonly KubernetesObject[]): Promise<ChangedKeys> {
    const old = this.index;
    const fresh = new ObjectIndex(this.indexes);
    const changed: KubernetesObject[] = [];
    for (const [position, object] of objects.entries()) {
      const { namespace, name } = object.metadata;
      const before = old.get(namespace, name);
      if (!before) changed.push(object);
      else if (!isSame(before, object)) changed.push(before, object);
      fresh.add(object);
      if (position % SLICE === SLICE - 1) await nextTurn();
    }
    for (const object of old.all()) {
      const { namespace, name } = object.metadata;
      if (!fresh.get(namespace, name)) changed.push(object);
    }
    this.index = fresh;
    this.gone.clear();
    return changed.length > MANY ? 'all' : this.keys(...changed);
  }

  clear(): void {
    this.index = new ObjectIndex(this.indexes);
    this.gone.clear();
  }

  private keys(...objects: (KubernetesObject | undefined)[]): string[] {
    const keys = objects.flatMap(object =>
      object ? keysOf(this.kind, this.indexes, object) : [],
    );
    return [...new Set(keys)];
  }

  private bury(uid: string): void {
    const [oldest] = this.gone;
    if (this.gone.size >= MAX_GONE && oldest) this.gone.delete(oldest);
    this.gone.add(uid);
  }
}
