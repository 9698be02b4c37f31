import type { Timeline } from '@ecotrack/backstage-plugin-platform-health-common';
import { lagging, postgresCluster } from './findings';
import { HOUR, MINUTE, ago } from './moments';

export const timeline: Timeline = {
  entries: [
    {
      kind: 'transition',
      at: ago(14 * MINUTE),
      environment: 'prod',
      resource: postgresCluster,
      from: 'healthy',
      to: 'degraded',
      rule: lagging.rule,
      sentence: lagging.sentence,
    },
    {
      kind: 'event',
      at: ago(3 * HOUR),
      environment: 'prod',
      resource: postgresCluster,
      type: 'Warning',
      reason: 'Unhealthy',
      sentence:
        'Readiness probe failed: HTTP probe failed with statuscode: 500',
      count: 4,
    },
    {
      kind: 'transition',
      at: ago(26 * HOUR),
      environment: 'staging',
      resource: { ...postgresCluster, cluster: 'nonprod' },
      from: 'unknown',
      to: 'healthy',
      sentence: '3 of 3 instances ready',
    },
  ],
  next: 'older',
};
