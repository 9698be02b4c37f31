import type { Fault } from '../Fault';

const FORBIDDEN = 'clusters.postgresql.cnpg.io';

export const clusterFaults: Fault[] = [
  {
    id: 'cluster-hanging',
    technology: 'cluster',
    scope: 'cluster',
    title: 'Cluster hanging',
    effect:
      'The API server accepts requests and never answers; open watches are silent.',
    start({ cluster: { outage } }) {
      outage.hang();
      return () => outage.answer();
    },
  },
  {
    id: 'api-forbidden',
    technology: 'cluster',
    scope: 'cluster',
    title: 'API forbidden',
    effect: `The portal may not read ${FORBIDDEN} any more.`,
    start({ cluster: { outage } }) {
      outage.forbid(FORBIDDEN);
      return () => outage.permit(FORBIDDEN);
    },
  },
];
