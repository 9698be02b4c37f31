import { nameOf } from '../../../objects/Objects';
import { partsOf } from '../../authorization/Call';
import { matchesText } from '../../authorization/matchText';
import { actionOf, policyName } from '../../authorization/policiesOf';
import { analyzer, ConfigFinding } from '../Analyzer';

/** Sources of AuthorizationPolicies that nobody can be: namespaces, accounts and trust domains that do not exist. */
export const authorizationSources = analyzer(
  ['AuthorizationPolicy', 'Namespace', 'ServiceAccount'],
  (
    { AuthorizationPolicy, Namespace, ServiceAccount },
    { trustDomain, trustDomainAliases = [] },
  ) => {
    const namespaces = new Set(Namespace.map(({ metadata }) => metadata.name));
    const accounts = new Set(
      ServiceAccount.map(
        ({ metadata }) => `${metadata.namespace}/${metadata.name}`,
      ),
    );
    return AuthorizationPolicy.flatMap(policy => {
      const object = nameOf('AuthorizationPolicy', policy);
      const sources = policy.spec.rules.flatMap(({ from }) =>
        from.flatMap(({ source }) => source ?? []),
      );
      // A caller that is delivered later is no fault of who is called: the rule lets nobody in until then. But a refusal
      // of nobody lets in whom it was meant for.
      const noAccount = (name: string): ConfigFinding => ({
        id: 'KIA0106',
        level:
          actionOf(policy) === 'ALLOW' && namespaces.has(name.split('/')[0])
            ? 'info'
            : 'error',
        sentence: `Names the service account ${name}, which does not exist: correct the name, or create the account.`,
        object,
      });
      return sources.flatMap((source): ConfigFinding[] => [
        ...source.namespaces
          .filter(
            name => ![...namespaces].some(known => matchesText(name, known)),
          )
          .map(name => ({
            id: 'KIA0101',
            level: 'warning' as const,
            sentence: `Names the namespace ${name}, which does not exist.`,
            object,
          })),
        ...source.serviceAccounts
          .map(name =>
            name.includes('/')
              ? name
              : `${policyName(policy).split('/')[0]}/${name}`,
          )
          .filter(name => !name.includes('*') && !accounts.has(name))
          .map(noAccount),
        ...source.principals.flatMap((principal): ConfigFinding[] => {
          const parts = principal.includes('*')
            ? undefined
            : partsOf(principal);
          if (!parts) return [];
          const { namespace, serviceAccount } = parts;
          const isForeign =
            trustDomain !== undefined &&
            ![trustDomain, ...trustDomainAliases, 'cluster.local'].includes(
              parts.trustDomain,
            );
          if (isForeign)
            return [
              {
                id: 'KIA0108',
                level: 'warning',
                sentence: `Names the trust domain ${parts.trustDomain}, but this mesh is ${trustDomain}.`,
                object,
              },
            ];
          return accounts.has(`${namespace}/${serviceAccount}`)
            ? []
            : [noAccount(`${namespace}/${serviceAccount}`)];
        }),
      ]);
    });
  },
);
