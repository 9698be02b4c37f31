import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';

const METHODS = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'CONNECT',
  'TRACE',
]);

/** Methods of AuthorizationPolicies that HTTP does not have. */
export const authorizationMethods = analyzer(
  ['AuthorizationPolicy'],
  ({ AuthorizationPolicy }) =>
    AuthorizationPolicy.flatMap(policy =>
      policy.spec.rules
        .flatMap(({ to }) =>
          to.flatMap(({ operation }) => [
            ...(operation?.methods ?? []),
            ...(operation?.notMethods ?? []),
          ]),
        )
        .filter(method => !method.includes('*') && !METHODS.has(method))
        .map(method => ({
          id: 'KIA0102',
          level: 'warning' as const,
          sentence: `Names the method ${method}, which HTTP does not have: methods are written in capitals.`,
          object: nameOf('AuthorizationPolicy', policy),
        })),
    ),
);
