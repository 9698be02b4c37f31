import type { HumanDuration } from '@backstage/types';
import type { Platform } from '@ecotrack/model';
import type { PrometheusServer } from '../metrics/prometheus/askPrometheus';

/** What the operator says about a rule. */
export interface RuleSetting {
  /** In place of the rule's default. */
  readonly threshold?: number;
  readonly isOff: boolean;
  /** Lowest and highest threshold that an entity may set. */
  readonly bounds?: readonly [lowest: number, highest: number];
}

/** A Prometheus that knows one cluster. */
export interface PrometheusSetting {
  readonly cluster: string;
  readonly server: PrometheusServer;
}

/** Addresses of findings; `{cluster}`, `{namespace}`, `{name}`, `{technology}`, `{from}` and `{to}` (epoch milliseconds) are filled in. */
export type LinkTemplates = Readonly<
  Partial<Record<'grafana' | 'argocd' | 'logs', string>>
>;

/** Everything the plugin is configured with. */
export interface HealthConfig {
  readonly platform: Platform;
  /** Names of environments that users depend on. */
  readonly production: ReadonlySet<string>;
  readonly prometheus: readonly PrometheusSetting[];
  /** How often Prometheus is asked, in seconds. */
  readonly intervalSeconds: number;
  /** Bounds of the watch layer, in seconds. */
  readonly watch: {
    readonly requestTimeout: number;
    readonly inactivity: number;
    readonly forbiddenRetry: number;
    readonly longestBackoff: number;
  };
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Thresholds of a system, by its name. */
  readonly systems: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly links: LinkTemplates;
  readonly retention: HumanDuration;
  /** How long a state stands before its owners are told, in seconds. */
  readonly notifyAfterSeconds: number;
}
