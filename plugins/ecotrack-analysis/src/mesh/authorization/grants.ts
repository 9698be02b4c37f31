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

/** What a source is let in for, when denials have taken theirs. */
export interface Grant {
  /** Absent for anyone. */
  readonly source?: Source;
  /** Operations in words, those that a policy takes away at the end. */
  readonly operations: readonly string[];
  /** Ports of the pod that the operations name; empty for all. */
  readonly ports: readonly number[];
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

/** Ports of all operations; none where one of them is for any port. */
const portsOf = ({ to }: AuthorizationRule): number[] => {
  const lists = to.map(({ operation }) => operation?.ports ?? []);
  return lists.some(ports => ports.length === 0)
    ? []
    : [...new Set(lists.flat().map(Number))];
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
 * Whom a workload lets in by the policies that its proxy holds to, with default deny and denials. `protocol` is what the
 * proxy takes the traffic for: on TCP a rule of ALLOW with anything of HTTP never matches.
 */
export function grantsOf(
  workload: Workload,
  policies: readonly AuthorizationPolicy[],
  settings: MeshSettings,
  protocol: Call['protocol'] = 'http',
): readonly Grant[] {
  const own = policiesOf(workload, policies, settings);
  const of = (action: string) =>
    own.filter(policy => actionOf(policy) === action);
  const allowing = of('ALLOW');
  const granted: readonly Grant[] =
    allowing.length === 0
      ? [{ operations: ['any operation'], ports: [], policy: 'none' }]
      : allowing.flatMap(policy =>
          policy.spec.rules
            .filter(rule => protocol === 'http' || !hasHttpFields(rule))
            .flatMap(rule =>
              (rule.from.length > 0 ? rule.from : NO_SOURCE)
                .flatMap(from => split(from.source))
                .map(source => ({
                  source,
                  operations: operationsOf(rule),
                  ports: portsOf(rule),
                  policy: policyName(policy),
                })),
            ),
        );
  const external = of('CUSTOM').map(
    policy => `if the external authorizer agrees (${policyName(policy)})`,
  );
  return granted.flatMap(grant => {
    const taken = takenAway(grant.source, of('DENY'));
    return taken === 'everything'
      ? []
      : [
          {
            ...grant,
            operations: [...grant.operations, ...taken, ...external],
          },
        ];
  });
}
