import { resourceKinds } from '../ResourceKind';

/** Argo CD. Its CRDs have no status subresource. */
export const deliveryKinds = resourceKinds(
  'argoproj.io',
  [
    {
      kind: 'Application',
      plural: 'applications',
      shortNames: ['app', 'apps'],
    },
    {
      kind: 'AppProject',
      plural: 'appprojects',
      shortNames: ['appproj', 'appprojs'],
    },
  ],
  { custom: true, versions: ['v1alpha1'], subresources: [] },
);
