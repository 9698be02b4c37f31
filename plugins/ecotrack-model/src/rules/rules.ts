import { applicationShapes } from './shapes/application';
import { deliveryShapes } from './shapes/delivery';
import { documentShapes } from './shapes/document';
import { kafkaShapes } from './shapes/kafka';
import { meshShapes } from './shapes/mesh';
import { metadataShapes } from './shapes/metadata';
import { observabilityShapes } from './shapes/observability';
import { platformShapes } from './shapes/platform';
import { postgresShapes } from './shapes/postgres';
import { redisShapes } from './shapes/redis';
import { securityShapes } from './shapes/security';

/** What a reader is told when a rule is broken: the sentence and how to mend it. */
export interface Rule {
  readonly message: string;
  readonly fix: string;
}

/** The rules that one value can break by itself, by id. The id is `<concern>/<what>`. */
export const RULES = {
  ...documentShapes,
  ...metadataShapes,
  ...applicationShapes,
  ...postgresShapes,
  ...redisShapes,
  ...kafkaShapes,
  ...meshShapes,
  ...deliveryShapes,
  ...observabilityShapes,
  ...securityShapes,
  ...platformShapes,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
