import {
  byWorst,
  worstState,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type {
  Finding,
  HealthReport,
  HealthState,
  MissingSource,
  ResourceRef,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type { Facts } from '../facts/Facts';
import { World } from '../facts/World';
import type { Description, ResourceType } from '../provider/HealthProvider';
import { Answer, askRule } from './askRule';
import type { Environment, Rule } from './Rule';

/** A verdict as the rules alone give it: without memory and links. */
export interface Assessment extends Omit<HealthReport, 'findings'> {
  readonly findings: readonly (Omit<Finding, 'since' | 'links'> & {
    readonly since?: string;
  })[];
}

/** What a verdict depends on besides the facts. */
export interface AssessOptions {
  readonly resource: ResourceRef;
  readonly environment: Environment;
  /** Thresholds in place of the rules' own, by rule. */
  readonly thresholds?: Readonly<Record<string, number>>;
  /** Rules that the operator switched off. */
  readonly switchedOff?: ReadonlySet<string>;
  /** Findings of the verdict before: each stands while its rule cannot look again. */
  readonly before?: Assessment['findings'];
}

function distinct(missing: readonly MissingSource[]): MissingSource[] {
  const seen = new Map(
    missing.map(one => [`${one.source} ${one.cause}`, one] as const),
  );
  return [...seen.values()];
}

const lastKnown = (missing: readonly MissingSource[]) =>
  missing.map(({ source, since }) => ({ source, since }));

function finding(
  rule: Rule,
  answer: Extract<Answer, { kind: 'found' }>,
  resource: ResourceRef,
): Assessment['findings'][number] {
  const { state, sentence, evidence, since, nextStep } = answer.violation;
  return {
    rule: rule.id,
    state,
    resource,
    sentence,
    evidence,
    since: since?.toISOString(),
    nextStep: nextStep ?? rule.nextStep,
    ...(answer.lastKnown.length > 0 && {
      lastKnown: lastKnown(answer.lastKnown),
    }),
  };
}

/** What a rule found before, when it cannot look any more: that is no sign that it is over. */
function standing(
  rule: Rule,
  answer: Answer,
  before: Assessment['findings'] = [],
): Assessment['findings'] {
  if (answer.kind !== 'unknown' || !answer.isBlind) return [];
  return before
    .filter(one => one.rule === rule.id)
    .map(one => ({ ...one, lastKnown: lastKnown(answer.missing) }));
}

function sentenceOf(
  state: HealthState,
  findings: Assessment['findings'],
  missing: readonly MissingSource[],
  description: Description,
): string {
  const [worst] = findings;
  if (worst && (state !== 'unknown' || worst.state === 'unknown'))
    return worst.sentence;
  if (state === 'unknown')
    return `Not known to be healthy: ${missing[0].message}.`;
  return description.sentence;
}

/** Judges one resource by the rules of its type. Pure: same facts and options, same verdict. */
export function assess(
  type: ResourceType,
  facts: Facts,
  options: AssessOptions,
): Assessment {
  const {
    resource,
    environment,
    thresholds = {},
    switchedOff,
    before,
  } = options;
  const ask = (rule: Rule): Answer =>
    switchedOff?.has(rule.id)
      ? {
          kind: 'not-assessed',
          notAssessed: { rule: rule.id, reason: 'switched-off' },
        }
      : askRule(rule, facts, {
          resource,
          environment,
          threshold: thresholds[rule.id] ?? rule.threshold?.default ?? 0,
        });
  const gates = type.rules.filter(rule => rule.isGate);
  const others = type.rules.filter(rule => !rule.isGate);
  const answers = gates.map(rule => [rule, ask(rule)] as const);
  const isClosed = answers.some(([, answer]) => answer.kind === 'found');
  answers.push(
    ...others.map(
      rule =>
        [
          rule,
          isClosed
            ? ({
                kind: 'not-assessed',
                notAssessed: { rule: rule.id, reason: 'does-not-apply' },
              } as const)
            : ask(rule),
        ] as const,
    ),
  );

  const findings = answers
    .flatMap(([rule, answer]) =>
      answer.kind === 'found'
        ? [finding(rule, answer, resource)]
        : standing(rule, answer, before),
    )
    .sort(byWorst);
  const missing = distinct(
    answers.flatMap(([, answer]) => {
      if (answer.kind === 'unknown') return answer.missing;
      return answer.kind === 'found' ? answer.lastKnown : [];
    }),
  );
  const state = worstState([
    ...findings.map(one => one.state),
    ...(missing.length > 0 ? (['unknown'] as const) : []),
  ]);
  const world = new World(facts);
  const description = type.describe({ resource, environment, world });
  const asOf = answers
    .flatMap(([, answer]) => ('asOf' in answer ? answer.asOf : []))
    .sort()[0];
  return {
    resource,
    state,
    sentence: sentenceOf(state, findings, missing, description),
    findings,
    missing,
    notAssessed: answers.flatMap(([, answer]) =>
      answer.kind === 'not-assessed' ? [answer.notAssessed] : [],
    ),
    keyNumbers: description.keyNumbers,
    certificates: description.certificates,
    ...(description.details && { details: description.details }),
    ...(asOf && { asOf }),
  };
}
