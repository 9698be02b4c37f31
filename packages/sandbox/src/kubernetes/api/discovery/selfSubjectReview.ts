import { isRecord, valueAt } from '../../store/objects';
import { ApiRequest, ApiResponse } from '../ApiRequest';
import { isAllowed, READ_VERBS } from '../security/permissions';
import { methodNotAllowed } from '../status/statusErrors';
import { parseReview } from './parseReview';

const REVIEWS = '/apis/authorization.k8s.io/v1/';

/** True for the addresses that tell a client what it may do. */
export function isSelfSubjectReview(pathname: string): boolean {
  return ['selfsubjectaccessreviews', 'selfsubjectrulesreviews'].includes(
    pathname.startsWith(REVIEWS) ? pathname.slice(REVIEWS.length) : '',
  );
}

/** Answers POST of a review from the role of the token. */
export async function selfSubjectReview(
  request: ApiRequest,
): Promise<ApiResponse> {
  if (request.method !== 'POST') throw methodNotAllowed();
  const isAccess = request.pathname.endsWith('accessreviews');
  const review = await parseReview(
    request,
    isAccess ? 'SelfSubjectAccessReview' : 'SelfSubjectRulesReview',
  );
  const status = isAccess
    ? accessStatus(request, review)
    : rulesStatus(request);
  return { code: 201, json: { ...review, status } };
}

function accessStatus(request: ApiRequest, review: Record<string, unknown>) {
  const resource = valueAt(review, ['spec', 'resourceAttributes']);
  const path = valueAt(review, ['spec', 'nonResourceAttributes']);
  const verb = String(valueAt(isRecord(resource) ? resource : path, ['verb']));
  const allowed = isAllowed(request.user, verb);
  return {
    allowed,
    reason: allowed
      ? `sandbox: the role "${request.user.role}" allows ${verb}`
      : '',
  };
}

function rulesStatus(request: ApiRequest) {
  const verbs = request.user.role === 'admin' ? ['*'] : READ_VERBS;
  return {
    resourceRules: [{ verbs, apiGroups: ['*'], resources: ['*'] }],
    nonResourceRules: [
      {
        verbs: request.user.role === 'admin' ? ['*'] : ['get'],
        nonResourceURLs: ['*'],
      },
    ],
    incomplete: false,
  };
}
