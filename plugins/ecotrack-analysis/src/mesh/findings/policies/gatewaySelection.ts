import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';
import {
  POLICY_KINDS,
  policyIndex,
  selectingPolicies,
} from './policySelectors';

/** Istio puts it on the pods of a Gateway of the Gateway API. */
const GATEWAY_NAME = 'gateway.networking.k8s.io/gateway-name';
const KINDS = ['AuthorizationPolicy', 'RequestAuthentication', 'Telemetry'];

/** Policies that select pods of a Kubernetes Gateway, where only targetRefs count. */
export const gatewaySelection = analyzer([...POLICY_KINDS, 'Pod'], objects => {
  const selecting = policyIndex(
    selectingPolicies(objects).filter(({ kind }) => KINDS.includes(kind)),
  );
  const found = new Map(
    objects.Pod.flatMap(({ metadata }) => {
      const gateway = metadata.labels?.[GATEWAY_NAME];
      return gateway === undefined
        ? []
        : selecting(metadata.namespace ?? '', metadata.labels).map(
            policy => [policy, gateway] as const,
          );
    }),
  );
  return [...found].map(([{ kind, object }, gateway]) => ({
    id: 'IST0166',
    level: 'warning' as const,
    sentence: `Selects pods of the Gateway ${gateway}, where a selector has no effect: name the Gateway in spec.targetRefs.`,
    object: nameOf(kind, object),
  }));
});
