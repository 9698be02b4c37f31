import { z } from 'zod/v4';

export const resources = z.strictObject({
  cpu: z.string().default('250m').describe('CPU requested, in millicores.'),
  cpuLimit: z.string().default('1000m').describe('CPU limit, in millicores.'),
  memory: z.string().default('768Mi').describe('Memory requested and limited.'),
});

export const scaling = z.strictObject({
  minReplicas: z.number().int().default(2),
  maxReplicas: z.number().int().default(4),
});

export const environment = z.strictObject({
  name: z.string().describe('Environment of the platform document.'),
  resources: resources
    .partial()
    .optional()
    .describe('Sizing that differs here.'),
  scaling: scaling.partial().optional().describe('Scaling that differs here.'),
  environment: z
    .record(z.string(), z.string())
    .default({})
    .describe('Environment variables that differ here.'),
});

export const delivery = z.strictObject({
  resources: resources.prefault({}),
  scaling: scaling.prefault({}),
  environments: z
    .array(environment)
    .min(1)
    .default([
      {
        name: 'dev',
        scaling: { minReplicas: 1, maxReplicas: 1 },
        environment: {},
      },
      { name: 'staging', environment: {} },
      { name: 'prod', environment: {} },
    ])
    .describe(
      'Environments the service is delivered to, in the order of promotion.',
    ),
});

export type Resources = z.output<typeof resources>;
export type Scaling = z.output<typeof scaling>;
export type Environment = z.output<typeof environment>;
export type Delivery = z.output<typeof delivery>;
