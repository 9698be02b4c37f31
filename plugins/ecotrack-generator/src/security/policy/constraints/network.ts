import type { Constraint } from '../Constraint';

export const network: Constraint = {
  kind: 'EcotrackNetwork',
  about:
    'A NetworkPolicy holds both ways, and each way in or out names who is at its end and on which port.',
  kinds: [{ apiGroups: ['networking.k8s.io'], kinds: ['NetworkPolicy'] }],
  rego: `spec := input.review.object.spec

violation contains {"msg": msg} if {
  some direction in ["Ingress", "Egress"]
  not direction in object.get(spec, "policyTypes", [])
  msg := sprintf("policyTypes has to name %s", [direction])
}

violation contains {"msg": msg} if {
  some [direction, end] in [["ingress", "from"], ["egress", "to"]]
  some i, rule in spec[direction]
  some field in [end, "ports"]
  count(object.get(rule, field, [])) == 0
  msg := sprintf("%s rule %d has no %s: all are open", [direction, i, field])
}

violation contains {"msg": msg} if {
  some direction in ["ingress", "egress"]
  some i, rule in spec[direction]
  some peer in array.concat(object.get(rule, "from", []), object.get(rule, "to", []))
  object.get(peer, "namespaceSelector", "none") == {}
  msg := sprintf("%s rule %d names every namespace", [direction, i])
}
`,
};
