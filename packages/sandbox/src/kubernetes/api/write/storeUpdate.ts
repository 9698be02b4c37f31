import { toVersion } from '../../kinds/toVersion';
import { KubernetesObject, ObjectInput } from '../../store/types';
import { ApiResponse, ResourceRequest } from '../ApiRequest';
import { conflict, invalid } from '../status/statusErrors';
import { toStatusError } from '../status/toStatusError';
import { validateObject } from './validateObject';

/**
 * Stores the new state of an object: through `/status` only the status, else
 * everything but it (where the kind keeps its status apart).
 */
export function storeUpdate(
  request: ResourceRequest,
  existing: KubernetesObject,
  desired: ObjectInput,
): ApiResponse {
  const { cluster, kind, version, subresource } = request;
  const { name } = existing.metadata;
  const object = validateObject(request, desired);
  const { uid, resourceVersion } = object.metadata;
  if (uid && uid !== existing.metadata.uid) {
    throw conflict(
      kind,
      name,
      `Precondition failed: UID in precondition: ${uid}, UID in object meta: ${existing.metadata.uid}`,
    );
  }
  const { deletionTimestamp, finalizers = [] } = existing.metadata;
  const added = object.metadata.finalizers?.filter(
    one => !finalizers.includes(one),
  );
  if (deletionTimestamp && added?.length) {
    throw invalid(
      kind,
      name,
      'metadata.finalizers',
      `Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers ${added}`,
      'FieldValueForbidden',
    );
  }
  const statusIsSeparate = kind.subresources.includes('status');
  const next =
    subresource === 'status'
      ? {
          ...existing,
          metadata: { ...existing.metadata, resourceVersion },
          status: object.status,
        }
      : {
          ...object,
          status: statusIsSeparate ? existing.status : object.status,
        };
  try {
    const stored = cluster.store.update(next);
    return { code: 200, json: toVersion(kind, stored, version) };
  } catch (error) {
    throw toStatusError(error, { kind, name });
  }
}
