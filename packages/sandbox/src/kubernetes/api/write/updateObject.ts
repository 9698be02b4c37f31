import { ApiResponse, ResourceRequest } from '../ApiRequest';
import { namedObject } from '../read/getObject';
import { parseObject } from './parseBody';
import { storeUpdate } from './storeUpdate';

/** Answers PUT, of an object or of its status. */
export async function updateObject(
  request: ResourceRequest,
): Promise<ApiResponse> {
  const desired = await parseObject(request);
  return storeUpdate(request, namedObject(request), desired);
}
