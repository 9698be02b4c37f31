import { ApiResponse, ResourceRequest } from '../ApiRequest';
import { namedObject } from '../read/getObject';
import { invalid } from '../status/statusErrors';
import { parseObject } from './parseBody';
import { storeUpdate } from './storeUpdate';

/** Answers PUT, of an object or of its status. */
export async function updateObject(
  request: ResourceRequest,
): Promise<ApiResponse> {
  const desired = await parseObject(request);
  const existing = namedObject(request);
  const { kind, name = '' } = request;
  if (kind.custom && !desired.metadata.resourceVersion) {
    throw invalid(
      // Here real servers name the plural and not the kind.
      { group: kind.group, kind: kind.plural },
      name,
      'metadata.resourceVersion',
      'Invalid value: 0: must be specified for an update',
    );
  }
  return storeUpdate(request, existing, desired);
}
