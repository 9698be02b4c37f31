import { ApiResponse, ResourceRequest } from './ApiRequest';
import { getObject } from './read/getObject';
import { listObjects } from './read/listObjects';
import { podLog } from './read/podLog';
import { authorize, verbOf } from './security/permissions';
import { badRequest, methodNotAllowed } from './status/statusErrors';
import { watchObjects } from './watch/watchObjects';
import { createObject } from './write/createObject';
import { deleteCollection, deleteObject } from './write/deleteObject';
import { patchObject } from './write/patchObject';
import { updateObject } from './write/updateObject';

type Handler = (request: ResourceRequest) => ApiResponse | Promise<ApiResponse>;

const COLLECTION: Record<string, Handler> = {
  list: listObjects,
  watch: watchObjects,
  create: createObject,
  deletecollection: deleteCollection,
};
const OBJECT: Record<string, Handler> = {
  get: getObject,
  update: updateObject,
  patch: patchObject,
  delete: deleteObject,
};
const STATUS: Record<string, Handler> = {
  get: getObject,
  update: updateObject,
  patch: patchObject,
};
const LOG: Record<string, Handler> = { get: podLog };

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

function handlersFor({ name, subresource }: ResourceRequest) {
  if (!name) return COLLECTION;
  if (!subresource) return OBJECT;
  return subresource === 'log' ? LOG : STATUS;
}

/** Answers a request to a resource: the role first, then the verb. */
export async function handleResource(
  request: ResourceRequest,
): Promise<ApiResponse> {
  const { method, kind, namespace, query } = request;
  if (!METHODS.includes(method)) throw methodNotAllowed(kind);
  authorize(request);
  const isWrite = method !== 'GET';
  if (isWrite && (kind.derive || (kind.namespaced && !namespace))) {
    throw methodNotAllowed(kind);
  }
  if (isWrite && query.get('dryRun')) {
    throw badRequest(
      'the sandbox has no dry run; send the request without dryRun',
    );
  }
  const handler = handlersFor(request)[verbOf(request)];
  if (!handler) throw methodNotAllowed(kind);
  return handler(request);
}
