import { ApiRequest, ApiResponse } from './ApiRequest';
import {
  apiGroup,
  apiGroupList,
  apiVersions,
} from './discovery/groupDocuments';
import { apiResourceList } from './discovery/resourceDocuments';
import {
  isSelfSubjectReview,
  selfSubjectReview,
} from './discovery/selfSubjectReview';
import { HEALTH_PATHS, serverVersion } from './discovery/serverDocuments';
import { handleResource } from './handleResource';
import { parseResourcePath, segmentsOf } from './parsePath';
import { methodNotAllowed, noSuchResource } from './status/statusErrors';

/** What is served beside the resources; undefined when the path names none of it. */
function discoveryDocument(request: ApiRequest, segments: string[]): unknown {
  const { registry } = request.cluster;
  const [root, first, second, ...rest] = segments;
  if (root === 'version' && !first) return serverVersion;
  if (root === 'api' && !second) {
    return first
      ? apiResourceList(registry, '', first)
      : apiVersions(request.headers.host ?? '');
  }
  if (root === 'apis' && rest.length === 0) {
    if (!first) return apiGroupList(registry);
    return second
      ? apiResourceList(registry, first, second)
      : apiGroup(registry, first);
  }
  return undefined;
}

/** Answers a request of a known user. Throws StatusError. */
export async function handleRequest(request: ApiRequest): Promise<ApiResponse> {
  const { cluster, method, pathname } = request;
  if (isSelfSubjectReview(pathname)) return selfSubjectReview(request);
  const segments = segmentsOf(pathname);
  const isResource = segments.length > (segments[0] === 'apis' ? 3 : 2);
  if (isResource) {
    return handleResource({
      ...request,
      ...parseResourcePath(cluster.registry, segments),
    });
  }
  if (HEALTH_PATHS.includes(pathname)) return { code: 200, text: 'ok' };
  const json = discoveryDocument(request, segments);
  if (json === undefined) throw noSuchResource();
  if (method !== 'GET') throw methodNotAllowed();
  return { code: 200, json };
}
