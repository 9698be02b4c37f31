import type { JsonObject, JsonValue } from '@backstage/types';
import { z } from 'zod/v3';

type Z = typeof z;

/**
 * What the actions take as a service: its document, or the answers of the form. The shapes are loose on purpose:
 * the scaffolder reports broken schemas in one unstructured sentence, the model names field, rule and fix.
 */
export const serviceInput = {
  model: (schema: Z) =>
    schema.string({ description: 'The text of an ecotrack.yaml' }).optional(),
  answers: (schema: Z) =>
    schema
      .record(schema.string(), schema.custom<JsonValue>())
      .describe(
        'Answers of the "create service" form: name, owner, description, stores ...',
      )
      .optional(),
};

/** The same as a type. */
export interface ServiceInput {
  model?: string;
  answers?: JsonObject;
}
