import { toVersion } from '../../kinds/toVersion';
import { KubernetesObject } from '../../store/types';
import { ApiResponse, ResourceRequest } from '../ApiRequest';
import { noSuchResource, notFound } from '../status/statusErrors';
import { objectOf } from './objectsOf';

/** The object that a request names. Throws NotFound. */
export function namedObject(request: ResourceRequest): KubernetesObject {
  const { cluster, kind, name, namespace } = request;
  if (!name) throw noSuchResource();
  const object = objectOf(cluster.store, kind, name, namespace);
  if (!object) throw notFound(kind, name);
  return object;
}

/** Answers one object; its status subresource is the same object. */
export function getObject(request: ResourceRequest): ApiResponse {
  const { kind, version } = request;
  return { code: 200, json: toVersion(kind, namedObject(request), version) };
}
