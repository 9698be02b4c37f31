import { badRequest, invalid, LIST_OPTIONS } from '../status/statusErrors';
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

/** Numbers that lists and watches share. Throws BadRequest. */
export function parseOptions(query: URLSearchParams) {
  // A negative limit is none.
  const limit = /^-\d/.test(query.get('limit') ?? '')
    ? 0
    : wholeNumber(query, 'limit') ?? 0;
  return { limit, timeoutSeconds: wholeNumber(query, 'timeoutSeconds') };
}

const refuseMatch = (message: string, reason: string) =>
  invalid(LIST_OPTIONS, '', 'resourceVersionMatch', message, reason);

/** Reads limit, continue, resourceVersion and resourceVersionMatch. Throws BadRequest and Invalid. */
export function parseListParameters(query: URLSearchParams): ListParameters {
  const { limit } = parseOptions(query);
  const token = query.get('continue');
  const resourceVersion = wholeNumber(query, 'resourceVersion');
  const match = query.get('resourceVersionMatch');
  if (match && !['Exact', 'NotOlderThan'].includes(match)) {
    throw refuseMatch(
      `Unsupported value: "${match}": supported values: "Exact", "NotOlderThan"`,
      'FieldValueNotSupported',
    );
  }
  if (match && resourceVersion === undefined) {
    throw refuseMatch(
      'Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided',
      'FieldValueForbidden',
    );
  }
  if (match === 'Exact' && resourceVersion === 0) {
    throw refuseMatch(
      'Forbidden: resourceVersionMatch "Exact" is forbidden for resourceVersion "0"',
      'FieldValueForbidden',
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
