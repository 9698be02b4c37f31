import type { Constraint } from '../Constraint';

export const disruption: Constraint = {
  kind: 'EcotrackDisruption',
  about: 'More than one replica needs a PodDisruptionBudget that lets one go.',
  kinds: [
    { apiGroups: ['apps'], kinds: ['Deployment', 'StatefulSet'] },
    { apiGroups: ['argoproj.io'], kinds: ['Rollout'] },
    { apiGroups: ['policy'], kinds: ['PodDisruptionBudget'] },
  ],
  reads: [
    { groups: ['policy'], versions: ['v1'], kinds: ['PodDisruptionBudget'] },
  ],
  rego: `object_ := input.review.object

kept if {
  some budget in data.inventory.namespace[object_.metadata.namespace]["policy/v1"].PodDisruptionBudget
  every key, value in budget.spec.selector.matchLabels {
    object_.spec.template.metadata.labels[key] == value
  }
}

violation contains {"msg": "no PodDisruptionBudget selects its pods"} if {
  object_.kind != "PodDisruptionBudget"
  object_.spec.template
  not object.get(object_.spec, "replicas", 2) in {0, 1}
  not kept
}

violation contains {"msg": "no pod may go: no node can be drained"} if {
  object_.kind == "PodDisruptionBudget"
  some stuck in [["maxUnavailable", 0], ["maxUnavailable", "0%"], ["minAvailable", "100%"]]
  object_.spec[stuck[0]] == stuck[1]
}
`,
};
