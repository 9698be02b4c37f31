import * as z from 'zod/v4';
import { list } from '../rules/list';
import { integer } from '../rules/numbers';
import { text } from '../rules/text';
import { environmentVariables } from './values/environmentVariables';

const cpu = text(
  'delivery/cpu',
  /^(?:[1-9][0-9]{1,3}|1[0-5][0-9]{3}|16000)m$/,
  {
    max: 6,
  },
);
const memory = text('delivery/memory', /^[1-9][0-9]{0,5}(?:Mi|Gi)$/, {
  max: 8,
});
const replicas = integer('delivery/replicas', { min: 1, max: 50 });

/** One word: the name of an Argo CD Application is `<service>-<environment>`, and services have hyphens. */
export const environmentName = text(
  'delivery/environment-name',
  /^[a-z][a-z0-9]*$/,
  { min: 2, max: 20 },
);

const CPU = 'CPU requested, in millicores.';
const CPU_LIMIT = 'CPU limit, in millicores.';
const MEMORY = 'Memory requested and limited.';
const MIN_REPLICAS = 'Pods that run at least.';
const MAX_REPLICAS =
  'Pods that run at most; the connections of all of them count against the budget of the cluster.';

export const resources = z.strictObject({
  cpu: cpu.default('250m').describe(CPU),
  cpuLimit: cpu.default('1000m').describe(CPU_LIMIT),
  memory: memory.default('768Mi').describe(MEMORY),
});

export const scaling = z.strictObject({
  minReplicas: replicas.default(2).describe(MIN_REPLICAS),
  maxReplicas: replicas.default(4).describe(MAX_REPLICAS),
  metric: z
    .enum(['cpu', 'lag'], { error: 'delivery/metric' })
    .default('cpu')
    .describe(
      'What more pods are started for: `cpu` in use, or the `lag` of the topics consumed, where the platform has KEDA; elsewhere `cpu`.',
    ),
});

/** Without defaults, so that what is left out here stays as the service has it. */
const otherResources = z.strictObject({
  cpu: cpu.optional().describe(CPU),
  cpuLimit: cpu.optional().describe(CPU_LIMIT),
  memory: memory.optional().describe(MEMORY),
});
const otherScaling = z.strictObject({
  minReplicas: replicas.optional().describe(MIN_REPLICAS),
  maxReplicas: replicas.optional().describe(MAX_REPLICAS),
});

/** How a new version takes the place of the old one. */
const strategy = z
  .enum(['rolling', 'canary'], { error: 'delivery/strategy' })
  .default('rolling')
  .describe(
    'How a new version comes: `rolling`, pod by pod, or `canary`, with a growing share of the requests while its errors and latency are held against the objectives.',
  );

export const environment = z.strictObject({
  name: environmentName.describe('Environment of the platform document.'),
  resources: otherResources.optional().describe('Sizing that differs here.'),
  scaling: otherScaling.optional().describe('Scaling that differs here.'),
  environment: environmentVariables.describe(
    'Environment variables that differ here.',
  ),
});

export const delivery = z.strictObject({
  resources: resources.prefault({}).describe('CPU and memory of one pod.'),
  scaling: scaling.prefault({}).describe('How many pods run.'),
  strategy,
  environments: list('delivery/environments', environment, {
    min: 1,
    max: 10,
  })
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
