import type {
  Evidence,
  HealthState,
  ResourceRef,
  Unit,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type { World } from '../facts/World';

/** The environment that a resource serves. */
export interface Environment {
  readonly name: string;
  /** Whether users depend on it: some rules are stricter then. */
  readonly isProduction: boolean;
  /** Trust domains that the mesh of its cluster takes for its own, its own first; absent when nobody said. */
  readonly trustDomains?: readonly string[];
}

/** What a rule is judged with. */
export interface RuleContext {
  readonly resource: ResourceRef;
  readonly environment: Environment;
  readonly world: World;
  /** Threshold of the rule that is asking: its default, or what was configured instead. */
  readonly threshold: number;
}

/** What a rule found. */
export interface Violation {
  readonly state: Exclude<HealthState, 'healthy'>;
  /** One sentence, plain text: what is so, with names and numbers. */
  readonly sentence: string;
  readonly evidence: readonly Evidence[];
  /** Since when, if an object tells it; otherwise since the rule first found it. */
  readonly since?: Date;
  /** In place of the rule's own. */
  readonly nextStep?: string;
}

/** Nothing found, something found, or not a question for this resource. */
export type Outcome = 'fine' | 'does-not-apply' | Violation;

/** A limit that can be configured. */
export interface Threshold {
  readonly default: number;
  readonly unit: Unit;
  /** Lowest and highest value that an entity may set, unless the operator says otherwise. */
  readonly bounds: readonly [lowest: number, highest: number];
  /** Where the default comes from. */
  readonly origin: string;
}

/** One question to the world, and what its answer means. Pure: same facts, same outcome. */
export interface Rule {
  /** `<technology>/<what>`; also the anchor in the technology's runbook (what). */
  readonly id: string;
  /** What it looks for, for docs/rules.md. */
  readonly title: string;
  /** Sources it needs: `kubernetes:<kind id>`, `prometheus:<query id>`. */
  readonly sources: readonly string[];
  readonly threshold?: Threshold;
  /** What to do first, one sentence. */
  readonly nextStep: string;
  /** When it finds something no other rule is asked: a suspended database has no replication lag. */
  readonly isGate?: true;
  check(context: RuleContext): Outcome;
}
