import { isRecord, valueAt } from '../../kubernetes/store/objects';
import type { Fault } from '../Fault';
import { refuse } from './changes';

/** The service that crashes, if it is there; otherwise the first one. */
const FAVOURITE = 'payment-service';

export const applicationFaults: Fault[] = [
  {
    id: 'application-crash-looping',
    technology: 'application',
    scope: 'environment',
    title: 'Pods crash-looping',
    effect: `The pods of ${FAVOURITE} end as soon as they have started.`,
    start({ cluster, environment }) {
      const { name, namespace } = environment;
      const found = cluster.store.list('apps/v1', 'Deployment', namespace);
      const service =
        found.find(({ metadata }) => metadata.name === FAVOURITE) ??
        found[0] ??
        refuse(`no service runs in ${name}`);
      const labels = valueAt(service.spec, ['selector', 'matchLabels']);
      return cluster.troubles.add({
        type: 'crash-loop',
        namespace,
        pods: {
          labels: (isRecord(labels) ? labels : {}) as Record<string, string>,
        },
      });
    },
  },
];
