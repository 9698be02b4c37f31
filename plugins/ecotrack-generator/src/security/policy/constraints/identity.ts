import type { Constraint } from '../Constraint';
import { WORKLOADS } from '../workloads';

export const identity: Constraint = {
  kind: 'EcotrackIdentity',
  about:
    'Pods have a service account of their own, and no token of it for the Kubernetes API.',
  kinds: WORKLOADS,
  ofPods: true,
  rego: `violation contains {"msg": "serviceAccountName has to name an account of its own"} if {
  object.get(pod, "serviceAccountName", "default") in {"", "default"}
}

violation contains {"msg": "automountServiceAccountToken has to be false"} if {
  object.get(pod, "automountServiceAccountToken", true) != false
}
`,
};
