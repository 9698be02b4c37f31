import { parseEntityRef } from '@backstage/catalog-model';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { byWorst } from '@ecotrack/backstage-plugin-platform-health-common';
import type { FleetRow } from '@ecotrack/backstage-plugin-platform-health-common';

const SEVERITY = { unhealthy: 'high', degraded: 'normal' } as const;

/** What the owners of an entity are told. A later notice about the same entity takes the place of the earlier one. */
export function noticeOf(row: FleetRow): NotificationSendOptions {
  const { kind, namespace, name } = parseEntityRef(row.entityRef);
  const [worst] = [...row.cells].sort(byWorst);
  const isAlarm = row.state === 'unhealthy' || row.state === 'degraded';
  return {
    recipients: { type: 'entity', entityRef: row.owner ?? row.entityRef },
    payload: {
      title: isAlarm
        ? `${row.title} is ${row.state}: ${worst.technology} in ${worst.environment}`
        : `${row.title} is well again`,
      ...(isAlarm && { description: worst.sentence }),
      link: `/catalog/${namespace}/${kind}/${name}/health`,
      severity: isAlarm ? SEVERITY[row.state] : 'low',
      topic: 'platform-health',
      scope: `platform-health:${row.entityRef}`,
    },
  };
}
