import type { AuthorizationRule, Source } from '../../objects/security';
import type { Workload } from '../effectiveMtls';
import type { MeshSettings } from '../settings';
import { Call, partsOf } from './Call';
import { hasHttpFields, matchesSource } from './matchRule';
import {
  actionOf,
  AuthorizationPolicy,
  policiesOf,
  policyName,
} from './policiesOf';
import { conditionText, operationText, sourceText } from './texts';

/** Who may call a workload, and what. */
export interface AllowedCaller {
  /** Identity, words for other sources, or `anyone`. */
  readonly principal: string;
  /** Operations in words, those that a policy takes away at the end. */
  readonly operations: readonly string[];
  /** Policy that allows it, as `namespace/name`; `none` where no policy limits the callers. */
  readonly policy: string;
}

const NO_SOURCE = [{ source: undefined }];

/** One identity for each entry, so that each is judged by its own denials. */
const split = (source: Source | undefined): (Source | undefined)[] =>
  source && source.principals.length > 1
    ? source.principals.map(one => ({ ...source, principals: [one] }))
    : [source];

/** What is certain of every call from a source. */
const certain = (source: Source | undefined): Call => {
  const [principal] = source?.principals ?? [];
  return {
    protocol: 'http',
    ...(principal && partsOf(principal) && !principal.includes('*')
      ? { principal }
      : {}),
  };
};

const operationsOf = (rule: AuthorizationRule): string[] => {
  const when = rule.when.map(conditionText);
  const tail = when.length > 0 ? ` when ${when.join(' and ')}` : '';
  return rule.to.length > 0
    ? rule.to.map(({ operation }) => `${operationText(operation)}${tail}`)
    : [`any operation${tail}`];
};

/** What denials take from a source: everything, or some operations. */
function takenAway(
  source: Source | undefined,
  denials: readonly AuthorizationPolicy[],
): 'everything' | string[] {
  const call = certain(source);
  const taken = denials.flatMap(policy =>
    policy.spec.rules.flatMap(rule => {
      const namespace = policy.metadata.namespace ?? '';
      const truths = (rule.from.length > 0 ? rule.from : NO_SOURCE).map(from =>
        matchesSource(from.source, call, namespace),
      );
      if (truths.every(truth => truth === false)) return [];
      const isCertain = truths.includes(true);
      const isAll =
        isCertain &&
        rule.when.length === 0 &&
        rule.to.every(({ operation }) => operation === undefined);
      if (isAll) return ['everything' as const];
      const who = isCertain
        ? ''
        : ` from ${rule.from
            .map(from => sourceText(from.source))
            .join(' or ')}`;
      return operationsOf(rule).map(
        text => `not ${text}${who} (${policyName(policy)})`,
      );
    }),
  );
  return taken.includes('everything') ? 'everything' : taken;
}

/**
 * Who may call a workload by the policies that its proxy holds to, with default deny and denials. `protocol` is what the
 * proxy takes the traffic for: on TCP a rule of ALLOW with anything of HTTP never matches.
 */
export function allowedCallers(
  workload: Workload,
  policies: readonly AuthorizationPolicy[],
  settings: MeshSettings,
  protocol: Call['protocol'] = 'http',
): readonly AllowedCaller[] {
  const own = policiesOf(workload, policies, settings);
  const of = (action: string) =>
    own.filter(policy => actionOf(policy) === action);
  const allowing = of('ALLOW');
  const granted =
    allowing.length === 0
      ? [{ source: undefined, operations: ['any operation'], policy: 'none' }]
      : allowing.flatMap(policy =>
          policy.spec.rules
            .filter(rule => protocol === 'http' || !hasHttpFields(rule))
            .flatMap(rule =>
              (rule.from.length > 0 ? rule.from : NO_SOURCE)
                .flatMap(from => split(from.source))
                .map(source => ({
                  source,
                  operations: operationsOf(rule),
                  policy: policyName(policy),
                })),
            ),
        );
  const external = of('CUSTOM').map(
    policy => `if the external authorizer agrees (${policyName(policy)})`,
  );
  return granted.flatMap(({ source, operations, policy }) => {
    const taken = takenAway(source, of('DENY'));
    return taken === 'everything'
      ? []
      : [
          {
            principal: sourceText(source),
            operations: [...operations, ...taken, ...external],
            policy,
          },
        ];
  });
}
