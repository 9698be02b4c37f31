import type { ResourceRef } from '../resources/resourceRef';
import type { HealthState } from './state';
import type { Unit } from './unit';

/** A value that a rule looked at. */
export interface Evidence {
  /** What it is, in words. */
  readonly name: string;
  readonly value: number | string;
  readonly unit?: Unit;
  /** What it was measured against. */
  readonly threshold?: number | string;
  /** `kubernetes:<kind id>` or `prometheus:<query id>`. */
  readonly source: string;
  /** When the source told it, ISO 8601. */
  readonly asOf?: string;
}

/** A link out of the portal, for the time of the finding. */
export interface FindingLink {
  readonly kind: 'grafana' | 'argocd' | 'logs';
  readonly url: string;
}

/** Something that a rule found. */
export interface Finding {
  /** Id of the rule, such as `postgres/backup-overdue`. */
  readonly rule: string;
  /** What it makes of its resource. */
  readonly state: Exclude<HealthState, 'healthy'>;
  readonly resource: ResourceRef;
  /** One sentence, plain text. */
  readonly sentence: string;
  readonly evidence: readonly Evidence[];
  /** Since when it stands, ISO 8601. */
  readonly since: string;
  /** What to do first, one sentence. */
  readonly nextStep: string;
  /** Sources that fell silent after they had told this; it stands until they speak again. */
  readonly lastKnown?: readonly MissingSinceThen[];
  readonly links: readonly FindingLink[];
}

/** Of a finding that stands on what was known last. */
export interface MissingSinceThen {
  readonly source: string;
  readonly since?: string;
}

/** A rule that was not looked at on purpose, and why. */
export interface NotAssessed {
  readonly rule: string;
  readonly reason: 'source-not-configured' | 'switched-off' | 'does-not-apply';
  /** The source, for `source-not-configured`. */
  readonly source?: string;
}
