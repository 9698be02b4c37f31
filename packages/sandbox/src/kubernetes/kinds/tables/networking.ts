import { resourceKinds } from '../ResourceKind';

/** networking.k8s.io/v1. */
export const networkingKinds = resourceKinds('networking.k8s.io', [
  { kind: 'Ingress', plural: 'ingresses', shortNames: ['ing'] },
  {
    kind: 'NetworkPolicy',
    plural: 'networkpolicies',
    shortNames: ['netpol'],
    subresources: [],
  },
]);
