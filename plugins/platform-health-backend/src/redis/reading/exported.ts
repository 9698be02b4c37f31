import type {
  Outcome,
  RuleContext,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { failoverOf, hasExporter } from './failover';

/** A question to the exporters: none without them, which `redis/exporter-off` says. */
export const exported =
  (check: (context: RuleContext) => Outcome) =>
  (context: RuleContext): Outcome =>
    hasExporter(failoverOf(context)) ? check(context) : 'does-not-apply';
