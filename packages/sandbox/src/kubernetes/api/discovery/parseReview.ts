import { ApiRequest } from '../ApiRequest';
import { badRequest } from '../status/statusErrors';
import { isRecord } from '../../store/objects';
import { readJson } from '../write/parseBody';

/** The body of a review, completed with its type. Throws as readJson does. */
export async function parseReview(
  request: ApiRequest,
  kind: string,
): Promise<Record<string, unknown>> {
  const body = await readJson(request);
  if (!isRecord(body) || !isRecord(body.spec)) {
    throw badRequest(`the body is not a ${kind} with a spec`);
  }
  return {
    metadata: {},
    ...body,
    kind,
    apiVersion: 'authorization.k8s.io/v1',
  };
}
