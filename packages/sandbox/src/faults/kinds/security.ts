import type { Fault } from '../Fault';

const DAY = 86_400_000;

export const securityFaults: Fault[] = [
  {
    id: 'certificate-expiring',
    technology: 'security',
    scope: 'environment',
    title: 'Certificate expiring',
    effect:
      'The certificate of the PostgreSQL server ends in three days and is not renewed.',
    start: ({ cluster, environment, now }) =>
      cluster.troubles.add({
        type: 'certificate-not-renewed',
        namespace: environment.dataNamespace,
        ends: new Date(now.getTime() + 3 * DAY),
      }),
  },
];
