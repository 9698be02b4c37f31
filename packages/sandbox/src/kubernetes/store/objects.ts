import { ObjectRef } from './types';

/** True for JSON objects, false for arrays, null and scalars. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Follows own properties only, so that a path from outside never reaches a prototype. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, part) =>
      isRecord(at) && Object.hasOwn(at, part) ? at[part] : undefined,
    value,
  );
}

/** A deep copy with JSON's own rules: what is undefined is absent. */
export function jsonCopy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Freezes a value and everything in it, and returns it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** Equality of JSON values; the order of keys does not count. */
export function jsonEqual(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return (
      left.length === right.length &&
      left.every((item, index) => jsonEqual(item, right[index]))
    );
  }
  if (isRecord(left) && isRecord(right)) {
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every(
        key => Object.hasOwn(right, key) && jsonEqual(left[key], right[key]),
      )
    );
  }
  return left === right;
}

/** The API group of an apiVersion; '' for the core group. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
}

/**
 * The collection an object belongs to. It leaves out the version, as etcd
 * does: one object is served under every version of its kind.
 */
export function collectionKey(apiVersion: string, kind: string): string {
  return `${groupOf(apiVersion)}/${kind}`;
}

/** The place of an object within its collection; sorts like the keys in etcd. */
export function objectKey(name: string, namespace?: string): string {
  return namespace ? `${namespace}/${name}` : name;
}

/** Name and namespace of a reference in either of its forms. */
export function nameOf(ref: ObjectRef): { name: string; namespace?: string } {
  return 'metadata' in ref ? ref.metadata : ref;
}

/** 'Deployment "shop/cart"', for error sentences. */
export function describe(
  kind: string,
  name: string,
  namespace?: string,
): string {
  return `${kind} "${objectKey(name, namespace)}"`;
}
