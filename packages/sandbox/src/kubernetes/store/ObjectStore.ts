import { randomUUID } from 'node:crypto';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { AlreadyExistsError } from './errors';
import { collectGarbage, orphanDependents } from './garbage';
import { describe, nameOf } from './objects';
import { nextRevision } from './revisions';
import { timestamp } from './timestamp';
import {
  DeletePropagation,
  KubernetesObject,
  ObjectInput,
  ObjectRef,
  StoreEvent,
} from './types';
import { VersionedObjects } from './VersionedObjects';

/**
 * The Kubernetes objects of one cluster, in memory. Everything it returns is
 * frozen: copy before you change. One object is found under every version of
 * its group, and comes back as it was stored. Writers may give `uid`,
 * `creationTimestamp` and `status` when they create.
 */
export class ObjectStore {
  private readonly objects: VersionedObjects;
  private readonly now: () => Date;

  /** `history` is the number of events kept for watches that resume (4096). */
  constructor(options: { now?: () => Date; history?: number } = {}) {
    this.now = options.now ?? (() => new Date());
    this.objects = new VersionedObjects({
      history: options.history ?? 4096,
      // Versions begin at the clock, so that a reader who outlives a restart
      // is told 410 instead of waiting for a number it has seen before.
      firstVersion: this.now().getTime(),
    });
  }

  /** The resource version of the last change. */
  get resourceVersion(): string {
    return String(this.objects.resourceVersion);
  }

  /** The objects of one kind, of one namespace or of all, ordered by namespace and name. */
  list(
    apiVersion: string,
    kind: string,
    namespace?: string,
  ): KubernetesObject[] {
    return this.objects.list(apiVersion, kind, namespace);
  }

  /**
   * The same list as it was at an earlier resource version.
   * Throws ExpiredError when the history does not reach back that far.
   */
  listAt(
    resourceVersion: number,
    apiVersion: string,
    kind: string,
    namespace?: string,
  ): KubernetesObject[] {
    return this.objects.listAt(resourceVersion, apiVersion, kind, namespace);
  }

  /** Every object of every kind, in no order. */
  all(): KubernetesObject[] {
    return this.objects.all();
  }

  /** One object, or undefined. */
  get(
    apiVersion: string,
    kind: string,
    name: string,
    namespace?: string,
  ): KubernetesObject | undefined {
    return this.objects.get(apiVersion, kind, name, namespace);
  }

  /** Adds an object. Throws AlreadyExistsError (a ConflictError) when it is there. */
  create(object: ObjectInput): KubernetesObject {
    const { name, namespace } = object.metadata;
    if (!name) {
      throw new InputError(
        `metadata.name of the ${object.kind} is missing; give the object a name`,
      );
    }
    if (this.get(object.apiVersion, object.kind, name, namespace)) {
      throw new AlreadyExistsError(
        `${describe(object.kind, name, namespace)} already exists`,
      );
    }
    const metadata = {
      creationTimestamp: timestamp(this.now()),
      uid: randomUUID(),
      ...object.metadata,
      generation: 1,
    };
    return this.objects.commit('ADDED', { ...object, metadata });
  }

  /**
   * Creates an object or replaces everything but uid, creation time and
   * status. Labels and annotations are replaced; owner references and
   * finalizers stay when the new object does not mention them. Without a
   * change there is no event.
   */
  apply(object: ObjectInput): KubernetesObject {
    const { name, namespace } = object.metadata;
    const existing = this.get(object.apiVersion, object.kind, name, namespace);
    if (!existing) return this.create(object);
    const { ownerReferences, finalizers } = existing.metadata;
    return this.replace(existing, {
      ...object,
      metadata: { ownerReferences, finalizers, ...object.metadata },
      status: existing.status,
    });
  }

  /**
   * Replaces an object whole, status included. Throws NotFoundError, and
   * ConflictError when `metadata.resourceVersion` is given and is not current.
   */
  update(object: ObjectInput): KubernetesObject {
    const { name, namespace, resourceVersion } = object.metadata;
    const existing = this.existing(object);
    if (
      resourceVersion &&
      resourceVersion !== existing.metadata.resourceVersion
    ) {
      throw new ConflictError(
        `${describe(
          object.kind,
          name,
          namespace,
        )} has been modified; read it again and repeat the change`,
      );
    }
    return this.replace(existing, object);
  }

  /** Replaces the status; the generation stays. Throws NotFoundError. */
  patchStatus(ref: ObjectRef, status: unknown): KubernetesObject {
    const existing = this.existing(ref);
    return this.replace(existing, { ...existing, status });
  }

  /**
   * Removes an object at once, whatever its finalizers say, and then what it
   * owned (or, of a Namespace, what was in it). False when it is not there.
   */
  delete(
    apiVersion: string,
    kind: string,
    name: string,
    namespace?: string,
    propagation: DeletePropagation = 'Background',
  ): boolean {
    const existing = this.get(apiVersion, kind, name, namespace);
    if (!existing) return false;
    this.objects.commit('DELETED', existing, existing);
    if (propagation === 'Orphan') orphanDependents(this, existing);
    else collectGarbage(this, existing);
    return true;
  }

  /**
   * What an API server does on DELETE: an object with finalizers is marked
   * with `deletionTimestamp` and goes when a writer has removed the last one.
   * Returns the marked object, or undefined when it is gone. Throws NotFoundError.
   */
  requestDeletion(
    ref: ObjectRef,
    propagation: DeletePropagation = 'Background',
  ): KubernetesObject | undefined {
    const existing = this.existing(ref);
    const { metadata } = existing;
    if (!metadata.finalizers?.length) {
      this.delete(
        existing.apiVersion,
        existing.kind,
        metadata.name,
        metadata.namespace,
        propagation,
      );
      return undefined;
    }
    if (metadata.deletionTimestamp) return existing;
    const marked = {
      ...metadata,
      deletionTimestamp: timestamp(this.now()),
      deletionGracePeriodSeconds: 0,
      generation: metadata.generation + 1,
    };
    return this.objects.commit(
      'MODIFIED',
      { ...existing, metadata: marked },
      existing,
    );
  }

  /**
   * The changes after a resource version, oldest first. Throws ExpiredError
   * (410) or FutureVersionError.
   */
  eventsSince(resourceVersion: number): StoreEvent[] {
    return this.objects.eventsSince(resourceVersion);
  }

  /**
   * Tells a listener every later change, in order and synchronously. An error
   * of a listener reaches the writer after all have been told. Returns the end
   * of the subscription.
   */
  subscribe(listener: (event: StoreEvent) => void): () => void {
    return this.objects.subscribe(listener);
  }

  private existing(ref: ObjectRef): KubernetesObject {
    const { name, namespace } = nameOf(ref);
    const found = this.get(ref.apiVersion, ref.kind, name, namespace);
    if (found) return found;
    throw new NotFoundError(`${describe(ref.kind, name, namespace)} not found`);
  }

  private replace(existing: KubernetesObject, input: ObjectInput) {
    const next = nextRevision(existing, input);
    if (!next) return existing;
    const { metadata } = next;
    if (metadata.deletionTimestamp && !metadata.finalizers?.length) {
      this.delete(
        next.apiVersion,
        next.kind,
        metadata.name,
        metadata.namespace,
      );
      return next;
    }
    return this.objects.commit('MODIFIED', next, existing);
  }
}
