import { isOver } from '../data/dataPods';
import { analyzer } from '../mesh/findings/Analyzer';
import { nameOf } from '../objects/Objects';
import { isEmptySelector, selects } from '../objects/selectors';
import { patienceOf, waitText } from './patience';

/** Seconds that Kubernetes gives a pod to end where nothing is said. */
const DEFAULT_GRACE = 30;

/** Pods that are killed before the calls that they still answer are over. */
export const gracePeriod = analyzer(
  ['VirtualService', 'Service', 'Pod'],
  ({ VirtualService, Service, Pod }) => {
    const patience = patienceOf(VirtualService);
    const awaited = Service.flatMap(service => {
      const found = isEmptySelector(service.spec.selector)
        ? undefined
        : patience(service);
      return found && found.longest !== Infinity ? [{ service, ...found }] : [];
    });
    return Pod.filter(pod => !isOver(pod)).flatMap(pod => {
      const { terminationGracePeriodSeconds: grace = DEFAULT_GRACE } = pod.spec;
      const pause = Math.max(
        0,
        ...pod.spec.containers.map(
          ({ lifecycle }) => lifecycle?.preStop?.sleep?.seconds ?? 0,
        ),
      );
      return awaited
        .filter(
          ({ service, longest }) =>
            service.metadata.namespace === pod.metadata.namespace &&
            selects(service.spec.selector, pod.metadata.labels) &&
            grace < pause + longest / 1000,
        )
        .map(({ routes, longest }) => ({
          id: 'grace-period',
          level: 'warning' as const,
          sentence: `Is killed ${grace}s after it is told to end, but pauses ${pause}s and VirtualService ${
            routes.metadata.namespace
          }/${routes.metadata.name} lets its calls last ${waitText(
            longest,
          )}: make spec.terminationGracePeriodSeconds longer, or the timeout shorter.`,
          object: nameOf('Pod', pod),
        }));
    });
  },
);
