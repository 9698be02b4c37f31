import { badRequest } from '../status/statusErrors';
import { ContinueToken, decodeContinueToken } from './continueToken';

/** Paging and consistency of a list request. */
export type ListParameters = {
  /** 0 for no limit. */
  limit: number;
  continueFrom?: ContinueToken;
  /** Undefined and 0 mean: the newest. */
  resourceVersion?: number;
  exact: boolean;
};

/** A query parameter that must be a whole number. Throws BadRequest. */
export function wholeNumber(
  query: URLSearchParams,
  name: string,
): number | undefined {
  const text = query.get(name);
  if (text === null || text === '') return undefined;
  if (!/^\d{1,15}$/.test(text)) {
    throw badRequest(`invalid value for ${name}: "${text}" is not an integer`);
  }
  return Number(text);
}

/** Reads limit, continue, resourceVersion and resourceVersionMatch. Throws BadRequest. */
export function parseListParameters(query: URLSearchParams): ListParameters {
  const limit = wholeNumber(query, 'limit') ?? 0;
  const token = query.get('continue');
  const resourceVersion = wholeNumber(query, 'resourceVersion');
  const match = query.get('resourceVersionMatch');
  if (match && !['Exact', 'NotOlderThan'].includes(match)) {
    throw badRequest(
      `resourceVersionMatch: Unsupported value: "${match}": supported values: "Exact", "NotOlderThan"`,
    );
  }
  if (match && resourceVersion === undefined) {
    throw badRequest(
      'resourceVersionMatch is forbidden unless resourceVersion is provided',
    );
  }
  if (match === 'Exact' && resourceVersion === 0) {
    throw badRequest(
      'resourceVersionMatch "Exact" is forbidden for resourceVersion "0"',
    );
  }
  if (token && resourceVersion) {
    throw badRequest(
      'specifying resource version is not allowed when using continue',
    );
  }
  return {
    limit,
    ...(token && { continueFrom: decodeContinueToken(token) }),
    resourceVersion,
    exact: match === 'Exact',
  };
}
