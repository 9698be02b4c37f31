import type { Workload } from '../effectiveMtls';
import type { MeshSettings } from '../settings';
import type { Call } from './Call';
import { grantsOf } from './grants';
import type { AuthorizationPolicy } from './policiesOf';
import { sourceText } from './texts';

/** Who may call a workload, and what. */
export interface AllowedCaller {
  /** Identity, words for other sources, or `anyone`. */
  readonly principal: string;
  /** Operations in words, those that a policy takes away at the end. */
  readonly operations: readonly string[];
  /** Policy that allows it, as `namespace/name`; `none` where no policy limits the callers. */
  readonly policy: string;
}

/**
 * Who may call a workload by the policies that its proxy holds to, in words. `protocol` is what the proxy takes the
 * traffic for: on TCP a rule of ALLOW with anything of HTTP never matches.
 */
export const allowedCallers = (
  workload: Workload,
  policies: readonly AuthorizationPolicy[],
  settings: MeshSettings,
  protocol: Call['protocol'] = 'http',
): readonly AllowedCaller[] =>
  grantsOf(workload, policies, settings, protocol).map(
    ({ source, operations, policy }) => ({
      principal: sourceText(source),
      operations,
      policy,
    }),
  );
