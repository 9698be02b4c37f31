import type { Constraint } from '../Constraint';

export const callers: Constraint = {
  kind: 'EcotrackCallers',
  about: 'Who may call is named by identity: nobody in general.',
  kinds: [{ apiGroups: ['security.istio.io'], kinds: ['AuthorizationPolicy'] }],
  rego: `spec := input.review.object.spec

allows if object.get(spec, "action", "ALLOW") == "ALLOW"

principals(from) := object.get(from, ["source", "principals"], [])

violation contains {"msg": msg} if {
  allows
  some i, rule in spec.rules
  count(object.get(rule, "from", [])) == 0
  msg := sprintf("rule %d lets in everybody", [i])
}

violation contains {"msg": msg} if {
  allows
  some i, rule in spec.rules
  some from in rule.from
  count(principals(from)) == 0
  msg := sprintf("rule %d names a source without principals", [i])
}

violation contains {"msg": msg} if {
  allows
  some i, rule in spec.rules
  some from in rule.from
  some principal in principals(from)
  contains(principal, "*")
  msg := sprintf("rule %d lets in %s", [i, principal])
}
`,
};
