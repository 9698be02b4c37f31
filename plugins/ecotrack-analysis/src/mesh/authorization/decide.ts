import type { Workload } from '../effectiveMtls';
import type { MeshSettings } from '../settings';
import type { Call } from './Call';
import { matchesRule } from './matchRule';
import {
  Action,
  actionOf,
  AuthorizationPolicy,
  policiesOf,
  policyName,
} from './policiesOf';
import { some, Truth } from './truth';

export interface Decision {
  /** `unknown` when it hangs on what is not known, such as an address, or on an external authorizer. */
  readonly verdict: 'allow' | 'deny' | 'unknown';
  /** Policy that decided, as `namespace/name`; absent where none did. */
  readonly policy?: string;
}

const matches = (policy: AuthorizationPolicy, call: Call): Truth =>
  some(
    policy.spec.rules.map(rule =>
      matchesRule(rule, call, {
        namespace: policy.metadata.namespace ?? '',
        action: actionOf(policy),
      }),
    ),
  );

/**
 * Judges a call as Istio does: CUSTOM, then DENY, then ALLOW; with any policy that allows, what none of them allows is
 * denied, and without one everything is allowed. AUDIT decides nothing.
 */
export function decide(
  call: Call,
  workload: Workload,
  policies: readonly AuthorizationPolicy[],
  settings: MeshSettings,
): Decision {
  const own = policiesOf(workload, policies, settings);
  const told = (action: Action) =>
    own
      .filter(policy => actionOf(policy) === action)
      .map(policy => ({
        policy: policyName(policy),
        truth: matches(policy, call),
      }));
  const denied = told('DENY');
  const allowed = told('ALLOW');
  const denial = denied.find(one => one.truth === true);
  if (denial) return { verdict: 'deny', policy: denial.policy };
  if (allowed.length > 0 && allowed.every(one => one.truth === false))
    return { verdict: 'deny' };
  const open = [
    ...told('CUSTOM').filter(one => one.truth !== false),
    ...denied.filter(one => one.truth === undefined),
  ][0];
  if (open) return { verdict: 'unknown', policy: open.policy };
  const allowing = allowed.find(one => one.truth === true);
  if (allowing) return { verdict: 'allow', policy: allowing.policy };
  return allowed.length > 0
    ? { verdict: 'unknown', policy: allowed[0].policy }
    : { verdict: 'allow' };
}
