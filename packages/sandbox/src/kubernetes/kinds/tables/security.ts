import { resourceKinds } from '../ResourceKind';

/** External Secrets. */
export const securityKinds = [
  ...resourceKinds(
    'external-secrets.io',
    [
      {
        kind: 'ExternalSecret',
        plural: 'externalsecrets',
        shortNames: ['es'],
      },
      { kind: 'SecretStore', plural: 'secretstores', shortNames: ['ss'] },
      {
        kind: 'ClusterSecretStore',
        plural: 'clustersecretstores',
        namespaced: false,
        shortNames: ['css'],
      },
    ],
    { custom: true, categories: ['external-secrets'] },
  ),
  ...resourceKinds(
    'generators.external-secrets.io',
    [{ kind: 'VaultDynamicSecret', plural: 'vaultdynamicsecrets' }],
    {
      custom: true,
      versions: ['v1alpha1'],
      categories: ['external-secrets', 'external-secrets-generators'],
    },
  ),
];
