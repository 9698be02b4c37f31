import * as z from 'zod/v4';
import { application } from './application';
import { delivery } from './delivery';
import { kafka } from './kafka';
import { mesh } from './mesh';
import { metadata } from './metadata';
import { observability } from './observability';
import { postgres } from './postgres/postgres';
import { redis } from './redis';
import { security } from './security';

/** What a team decides about its service: the document `ecotrack.yaml`. */
export const service = z.strictObject({
  apiVersion: z.literal('ecotrack.io/v1alpha1', { error: 'document/version' }),
  kind: z.literal('Service', { error: 'document/kind' }),
  metadata,
  spec: z.strictObject({
    application,
    postgres: postgres
      .optional()
      .describe('Absent when the service has no database.'),
    redis: redis
      .optional()
      .describe('Absent when the service needs neither cache nor sessions.'),
    kafka: kafka
      .optional()
      .describe(
        'Absent when the service neither publishes nor consumes events.',
      ),
    mesh: mesh.prefault({}),
    delivery: delivery.prefault({}),
    observability: observability.prefault({}),
    security: security.prefault({}),
  }),
});

export type Service = z.output<typeof service>;
