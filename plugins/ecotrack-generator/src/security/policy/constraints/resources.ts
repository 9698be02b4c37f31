import type { Constraint } from '../Constraint';
import { WORKLOADS } from '../workloads';

export const resources: Constraint = {
  kind: 'EcotrackResources',
  about: 'Containers say what they need and how much memory they may take.',
  kinds: WORKLOADS,
  ofPods: true,
  rego: `violation contains {"msg": msg} if {
  some container in containers
  some path in [["requests", "cpu"], ["requests", "memory"], ["limits", "memory"]]
  object.get(container, array.concat(["resources"], path), "") == ""
  msg := sprintf("%s: resources.%s is missing", [container.name, concat(".", path)])
}
`,
};
