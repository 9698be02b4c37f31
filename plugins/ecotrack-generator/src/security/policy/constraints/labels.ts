import type { Constraint } from '../Constraint';
import { WORKLOADS } from '../workloads';

export const labels: Constraint = {
  kind: 'EcotrackLabels',
  about:
    'What is delivered tells its name, its system and its entry in the catalog, which names the owner.',
  kinds: [
    ...WORKLOADS,
    { apiGroups: [''], kinds: ['Service', 'ServiceAccount'] },
    { apiGroups: ['networking.k8s.io'], kinds: ['NetworkPolicy'] },
    { apiGroups: ['gateway.networking.k8s.io'], kinds: ['HTTPRoute'] },
  ],
  parameters: {
    labels: [
      'app.kubernetes.io/name',
      'app.kubernetes.io/part-of',
      'backstage.io/kubernetes-id',
    ],
  },
  rego: `violation contains {"msg": msg} if {
  input.review.object.metadata.name != "default"
  some label in input.parameters.labels
  object.get(input.review.object.metadata, ["labels", label], "") == ""
  msg := sprintf("the label %s is missing", [label])
}
`,
};
