import { podMetrics } from '../podMetrics';
import { resourceKinds } from '../ResourceKind';

/** The cluster about itself: its custom resources, and what metrics-server would measure. */
export const clusterKinds = [
  ...resourceKinds('apiextensions.k8s.io', [
    {
      kind: 'CustomResourceDefinition',
      plural: 'customresourcedefinitions',
      namespaced: false,
      shortNames: ['crd', 'crds'],
      categories: ['api-extensions'],
    },
  ]),
  ...resourceKinds('metrics.k8s.io', [
    {
      kind: 'PodMetrics',
      plural: 'pods',
      singular: '',
      versions: ['v1beta1'],
      subresources: [],
      derive: podMetrics,
    },
  ]),
];
