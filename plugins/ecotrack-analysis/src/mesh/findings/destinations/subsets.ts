import { fullHost, serviceOf } from '../../../objects/hosts';
import { nameOf } from '../../../objects/Objects';
import { selectedPods } from '../../../objects/pods';
import { isEmptySelector, selects } from '../../../objects/selectors';
import { analyzer, ConfigFinding } from '../Analyzer';

/** Subsets that select no pod of their Service, or that select all of them. */
export const subsets = analyzer(
  ['DestinationRule', 'Service', 'Pod'],
  ({ DestinationRule, Service, Pod }) =>
    DestinationRule.flatMap(one => {
      const service = serviceOf(
        fullHost(one.spec.host, one.metadata.namespace ?? ''),
        Service,
      );
      const object = nameOf('DestinationRule', one);
      return one.spec.subsets.flatMap(({ name, labels }): ConfigFinding[] => {
        if (isEmptySelector(labels))
          return [
            {
              id: 'KIA0209',
              level: 'warning',
              sentence: `The subset ${name} has no labels, so it is the whole Service.`,
              object,
            },
          ];
        if (!service || isEmptySelector(service.spec.selector)) return [];
        const pods = selectedPods(
          Pod,
          service.metadata.namespace,
          service.spec.selector,
        );
        // A Service without any pod is another matter, or one whose pods nobody looked for.
        if (pods.length === 0) return [];
        return pods.some(({ metadata }) => selects(labels, metadata.labels))
          ? []
          : [
              {
                id: 'IST0173',
                twins: ['KIA0203'],
                level: 'error',
                sentence: `The subset ${name} selects no pod of ${service.metadata.name}: calls to it end in 503.`,
                object,
              },
            ];
      });
    }),
);
