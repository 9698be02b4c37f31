import { nameOf, ObjectOf } from '../../../objects/Objects';
import { selects } from '../../../objects/selectors';
import { actionOf } from '../../authorization/policiesOf';
import { analyzer } from '../Analyzer';

type Policy = ObjectOf<'AuthorizationPolicy'>;

/** Whether a policy makes something hang on a valid token. */
const asksForToken = ({ spec }: Policy): boolean =>
  spec.rules.some(
    ({ from, when }) =>
      from.some(
        ({ source }) =>
          source &&
          source.requestPrincipals.length + source.notRequestPrincipals.length >
            0,
      ) || when.some(({ key }) => key.startsWith('request.auth.')),
  );

/** RequestAuthentications without a policy that demands the token: calls without one are let through. */
export const tokenNotDemanded = analyzer(
  ['RequestAuthentication', 'AuthorizationPolicy'],
  ({ RequestAuthentication, AuthorizationPolicy }, { rootNamespace }) =>
    RequestAuthentication.filter(
      ({ metadata, spec }) =>
        spec.jwtRules.length > 0 &&
        !AuthorizationPolicy.some(
          policy =>
            [metadata.namespace, rootNamespace].includes(
              policy.metadata.namespace,
            ) &&
            actionOf(policy) !== 'AUDIT' &&
            asksForToken(policy) &&
            // Either may be the wider one; both have to be for some workload in common.
            (selects(
              policy.spec.selector?.matchLabels,
              spec.selector?.matchLabels,
            ) ||
              selects(
                spec.selector?.matchLabels,
                policy.spec.selector?.matchLabels,
              )),
        ),
    ).map(one => ({
      id: 'token-not-demanded',
      level: 'warning' as const,
      sentence:
        'Checks tokens, but no AuthorizationPolicy demands one: calls without a token are let through.',
      object: nameOf('RequestAuthentication', one),
    })),
);
