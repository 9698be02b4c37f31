import type { Service } from '../service/service';
import { applicationRules } from './application';
import { deliveryRules } from './delivery';
import { kafkaRules } from './kafka';
import { meshRules } from './mesh';
import { metadataRules } from './metadata';
import { observabilityRules } from './observability';
import { postgresRules } from './postgres';
import { redisRules } from './redis';
import { securityRules } from './security';
import type { SpanningRule } from './SpanningRule';

/** The rules that span fields of a Service document. */
export const SERVICE_RULES: readonly SpanningRule<Service>[] = [
  ...metadataRules,
  ...applicationRules,
  ...postgresRules,
  ...redisRules,
  ...kafkaRules,
  ...meshRules,
  ...deliveryRules,
  ...observabilityRules,
  ...securityRules,
];
