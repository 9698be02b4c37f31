import type { Constraint } from '../Constraint';
import { WORKLOADS } from '../workloads';

export const unprivileged: Constraint = {
  kind: 'EcotrackUnprivileged',
  about:
    'Containers run without root, without capabilities, on a file system that they cannot change, and see nothing of their node.',
  kinds: WORKLOADS,
  ofPods: true,
  rego: `unsaid := {"privileged": false, "allowPrivilegeEscalation": true, "readOnlyRootFilesystem": false}

wanted := object.union(unsaid, {"allowPrivilegeEscalation": false, "readOnlyRootFilesystem": true})

violation contains {"msg": msg} if {
  some container in containers
  some field, value in wanted
  object.get(container, ["securityContext", field], unsaid[field]) != value
  msg := sprintf("%s: securityContext.%s has to be %v", [container.name, field, value])
}

violation contains {"msg": msg} if {
  some container in containers
  inherited := object.get(pod, ["securityContext", "runAsNonRoot"], false)
  object.get(container, ["securityContext", "runAsNonRoot"], inherited) != true
  msg := sprintf("%s: securityContext.runAsNonRoot has to be true", [container.name])
}

violation contains {"msg": msg} if {
  some container in containers
  capabilities := object.get(container, ["securityContext", "capabilities"], {})
  object.get(capabilities, "drop", []) != ["ALL"]
  msg := sprintf("%s: securityContext.capabilities has to drop ALL", [container.name])
}

violation contains {"msg": msg} if {
  some container in containers
  count(object.get(container, ["securityContext", "capabilities", "add"], [])) > 0
  msg := sprintf("%s: securityContext.capabilities adds some", [container.name])
}

violation contains {"msg": msg} if {
  some field in ["hostNetwork", "hostPID", "hostIPC"]
  object.get(pod, field, false) != false
  msg := sprintf("%s has to be false", [field])
}

violation contains {"msg": msg} if {
  some volume in pod.volumes
  volume.hostPath
  msg := sprintf("the volume %s is a path of the node", [volume.name])
}
`,
};
