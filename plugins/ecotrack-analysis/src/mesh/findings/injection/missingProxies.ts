import { nameOf } from '../../../objects/Objects';
import { analyzer, ConfigFinding } from '../Analyzer';
import { enrolmentOf, wantedEnrolment } from '../../enrolment';

const ENDED = ['Succeeded', 'Failed'];

/** Pods that are not in the mesh as their labels have it: they were made before the labels. */
export const missingProxies = analyzer(
  ['Namespace', 'Pod'],
  ({ Namespace, Pod }) => {
    const namespaces = new Map(Namespace.map(one => [one.metadata.name, one]));
    return Pod.filter(
      ({ status }) => !ENDED.includes(status?.phase ?? ''),
    ).flatMap((pod): ConfigFinding[] => {
      const namespace = namespaces.get(pod.metadata.namespace ?? '');
      if (!namespace) return [];
      const object = nameOf('Pod', pod);
      const is = enrolmentOf(pod);
      if (is === 'both')
        return [
          {
            id: 'KIA1311',
            level: 'error',
            sentence: 'Has a proxy and is redirected to ztunnel at once.',
            object,
          },
        ];
      const wanted = wantedEnrolment(namespace, {
        ...pod.metadata,
        hostNetwork: pod.spec.hostNetwork,
      });
      return wanted === 'sidecar' && is === 'none'
        ? [
            {
              id: 'IST0103',
              level: 'warning',
              sentence:
                'Has no proxy, though its namespace asks for one: it has to be restarted.',
              object,
            },
          ]
        : [];
    });
  },
);
