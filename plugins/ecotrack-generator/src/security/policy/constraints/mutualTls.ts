import type { Constraint } from '../Constraint';

export const mutualTls: Constraint = {
  kind: 'EcotrackMutualTls',
  about: 'No port takes plain text, and nobody calls with it.',
  kinds: [
    { apiGroups: ['security.istio.io'], kinds: ['PeerAuthentication'] },
    { apiGroups: ['networking.istio.io'], kinds: ['DestinationRule'] },
  ],
  rego: `spec := input.review.object.spec

violation contains {"msg": "mtls.mode has to be STRICT"} if {
  input.review.object.kind == "PeerAuthentication"
  object.get(spec, ["mtls", "mode"], "UNSET") != "STRICT"
}

violation contains {"msg": msg} if {
  some port, mtls in spec.portLevelMtls
  mtls.mode != "STRICT"
  msg := sprintf("port %s takes %s", [port, mtls.mode])
}

violation contains {"msg": "the mode DISABLE calls in plain text"} if {
  input.review.object.kind == "DestinationRule"
  walk(spec, [path, "DISABLE"])
  path[count(path) - 1] == "mode"
}
`,
};
