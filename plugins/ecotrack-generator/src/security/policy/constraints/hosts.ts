import type { Constraint } from '../Constraint';

export const hosts: Constraint = {
  kind: 'EcotrackHosts',
  about: 'Hosts are named, on the way in and on the way out.',
  kinds: [
    {
      apiGroups: ['networking.istio.io'],
      kinds: ['ServiceEntry', 'VirtualService', 'Sidecar'],
    },
    { apiGroups: ['gateway.networking.k8s.io'], kinds: ['HTTPRoute'] },
  ],
  rego: `spec := input.review.object.spec

named contains host if {
  some field in ["hosts", "hostnames"]
  some host in spec[field]
}

violation contains {"msg": msg} if {
  some host in named
  contains(host, "*")
  msg := sprintf("the host %s stands for many", [host])
}

violation contains {"msg": "it has no hostname and takes those of every service"} if {
  input.review.object.kind == "HTTPRoute"
  count(object.get(spec, "hostnames", [])) == 0
}

violation contains {"msg": msg} if {
  input.review.object.kind == "Sidecar"
  some listener in spec.egress
  some host in listener.hosts
  startswith(host, "*/")
  msg := sprintf("the ways out %s are in every namespace", [host])
}

violation contains {"msg": "it names no way out, so that all are open"} if {
  input.review.object.kind == "Sidecar"
  count(object.get(spec, "egress", [])) == 0
}
`,
};
