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
  apiVersion: z
    .literal('ecotrack.io/v1alpha1', { error: 'document/version' })
    .describe('Version of this format.'),
  kind: z
    .literal('Service', { error: 'document/kind' })
    .describe('Kind of document.'),
  metadata: metadata.describe('Who the service is and who owns it.'),
  spec: z
    .strictObject({
      application: application.describe('The application and its HTTP API.'),
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
      mesh: mesh
        .prefault({})
        .describe('Who may call, and what may be called outside.'),
      delivery: delivery
        .prefault({})
        .describe('Environments, sizing and scaling.'),
      observability: observability
        .prefault({})
        .describe('Objectives and business metrics.'),
      security: security.prefault({}).describe('What is secret.'),
    })
    .describe('What the team decides.'),
});

export type Service = z.output<typeof service>;
