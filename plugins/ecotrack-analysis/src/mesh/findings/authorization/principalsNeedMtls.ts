import { nameOf } from '../../../objects/Objects';
import { selectedPods } from '../../../objects/pods';
import { actionOf, hasTarget } from '../../authorization/policiesOf';
import { effectiveMtls } from '../../effectiveMtls';
import { enrolmentOf } from '../../enrolment';
import { analyzer } from '../Analyzer';

/** Policies by identity on pods that do not take mTLS: nobody there has an identity, so the rules never match. */
export const principalsNeedMtls = analyzer(
  ['AuthorizationPolicy', 'PeerAuthentication', 'Pod'],
  ({ AuthorizationPolicy, PeerAuthentication, Pod }, settings) =>
    AuthorizationPolicy.filter(policy => {
      if (hasTarget(policy)) return false;
      const byIdentity = policy.spec.rules.some(({ from }) =>
        from.some(
          ({ source }) =>
            source &&
            [
              source.principals,
              source.serviceAccounts,
              source.namespaces,
              source.trustDomains,
            ].some(list => list.length > 0),
        ),
      );
      return (
        byIdentity &&
        selectedPods(
          Pod,
          policy.metadata.namespace,
          policy.spec.selector?.matchLabels,
        ).some(pod => {
          const { namespace = '', labels = {} } = pod.metadata;
          return (
            enrolmentOf(pod) !== 'none' &&
            effectiveMtls({ namespace, labels }, PeerAuthentication, settings)
              .mode === 'disabled'
          );
        })
      );
    }).map(policy => ({
      id: 'KIA0105',
      level: 'error' as const,
      sentence: `Asks for identities of callers, but mTLS is off for pods it selects, so its rules ${
        actionOf(policy) === 'ALLOW' ? 'allow nobody' : 'never match'
      }.`,
      object: nameOf('AuthorizationPolicy', policy),
    })),
);
