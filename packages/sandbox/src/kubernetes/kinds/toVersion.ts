import { KubernetesObject } from '../store/types';
import { apiVersionOf, ResourceKind } from './ResourceKind';

/** An object in the version that a client asked for. */
export function toVersion<T extends KubernetesObject>(
  kind: ResourceKind,
  object: T,
  version: string,
): KubernetesObject {
  const apiVersion = apiVersionOf(kind.group, version);
  if (object.apiVersion === apiVersion) return object;
  const converted = kind.convert ? kind.convert(object, version) : object;
  return { ...converted, apiVersion };
}
