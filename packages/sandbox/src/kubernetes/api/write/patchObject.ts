import { toVersion } from '../../kinds/toVersion';
import { ApiResponse, ResourceRequest } from '../ApiRequest';
import { namedObject } from '../read/getObject';
import { applyPatch, requirePatchType } from './applyPatch';
import { asObject, mediaTypeOf, parseJson } from './parseBody';
import { storeUpdate } from './storeUpdate';

/** Answers PATCH, of an object or of its status. */
export async function patchObject(
  request: ResourceRequest,
): Promise<ApiResponse> {
  const { kind, version } = request;
  const mediaType = mediaTypeOf(request);
  requirePatchType(mediaType, kind.custom);
  const body = await request.readBody();
  const existing = namedObject(request);
  const desired = applyPatch(
    mediaType,
    toVersion(kind, existing, version),
    parseJson(body),
  );
  return storeUpdate(request, existing, asObject(request, desired));
}
