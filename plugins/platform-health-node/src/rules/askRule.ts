import type {
  MissingSource,
  NotAssessed,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type { Facts } from '../facts/Facts';
import {
  SourceMissing,
  SourceNotConfigured,
  Unreadable,
} from '../facts/SourceMissing';
import { World } from '../facts/World';
import type { Rule, RuleContext, Violation } from './Rule';

/** What came of asking one rule. */
export type Answer =
  | { readonly kind: 'fine'; readonly asOf: readonly string[] }
  | {
      readonly kind: 'found';
      readonly violation: Violation;
      readonly lastKnown: readonly MissingSource[];
      readonly asOf: readonly string[];
    }
  | {
      readonly kind: 'unknown';
      readonly missing: readonly MissingSource[];
      /** It could not look at all; otherwise what was known last looks fine. */
      readonly isBlind: boolean;
    }
  | { readonly kind: 'not-assessed'; readonly notAssessed: NotAssessed };

function unknownBecause(
  error: unknown,
  rule: Rule,
  asked: readonly string[],
): MissingSource {
  if (error instanceof SourceMissing) return error.missing;
  if (error instanceof Unreadable)
    return {
      source: asked.at(-1) ?? rule.sources[0],
      cause: error.cause,
      message: error.message,
    };
  throw error;
}

/**
 * Asks a rule. A finding stands even on what was known last; "fine" needs every source to speak now, and is unknown
 * otherwise.
 */
export function askRule(
  rule: Rule,
  facts: Facts,
  context: Omit<RuleContext, 'world'>,
): Answer {
  const world = new World(facts);
  try {
    const outcome = rule.check({ ...context, world });
    if (outcome === 'does-not-apply' && world.lastKnown.length === 0)
      return {
        kind: 'not-assessed',
        notAssessed: { rule: rule.id, reason: 'does-not-apply' },
      };
    if (typeof outcome === 'object')
      return {
        kind: 'found',
        violation: outcome,
        lastKnown: world.lastKnown,
        asOf: world.asOf,
      };
    return world.lastKnown.length > 0
      ? { kind: 'unknown', missing: world.lastKnown, isBlind: false }
      : { kind: 'fine', asOf: world.asOf };
  } catch (error) {
    if (error instanceof SourceNotConfigured)
      return {
        kind: 'not-assessed',
        notAssessed: {
          rule: rule.id,
          reason: 'source-not-configured',
          source: error.source,
        },
      };
    return {
      kind: 'unknown',
      missing: [unknownBecause(error, rule, world.asked), ...world.lastKnown],
      isBlind: true,
    };
  }
}
