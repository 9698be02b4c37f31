import { nameOf, ObjectOf } from '../../../objects/Objects';
import { analyzer, ConfigFinding } from '../Analyzer';

const USE = 'istio.io/use-waypoint';
const WHERE = 'istio.io/use-waypoint-namespace';
const MODE = 'istio.io/dataplane-mode';
/** Istio puts it on the Service that it makes for a Gateway. */
const GATEWAY_NAME = 'gateway.networking.k8s.io/gateway-name';

type Labels = Readonly<Record<string, string>>;
type Bound = ObjectOf<'Namespace'> | ObjectOf<'Service'> | ObjectOf<'Pod'>;

/** Labels that ask for a waypoint where none can be, or for one that is not there. */
export const waypoints = analyzer(
  ['Namespace', 'Service', 'Pod'],
  ({ Namespace, Service, Pod }) => {
    const namespaces = new Map<string, Labels>(
      Namespace.map(({ metadata }) => [metadata.name, metadata.labels ?? {}]),
    );
    const gateways = new Set(
      Service.flatMap(({ metadata: { namespace, labels } }) =>
        labels?.[GATEWAY_NAME] ? [`${namespace}/${labels[GATEWAY_NAME]}`] : [],
      ),
    );
    const judge = (
      kind: 'Namespace' | 'Service' | 'Pod',
      one: Bound,
    ): ConfigFinding[] => {
      const { labels = {}, name } = one.metadata;
      const namespace = kind === 'Namespace' ? name : one.metadata.namespace;
      const around = namespaces.get(namespace ?? '');
      const waypoint = labels[USE];
      if (!waypoint || waypoint === 'none' || !around) return [];
      const object = nameOf(kind, one);
      // Services have no mode of their own.
      const mode = (kind === 'Pod' && labels[MODE]) || around[MODE];
      if (mode !== 'ambient')
        return [
          {
            id: 'KIA1312',
            level: 'warning',
            sentence: `Asks for the waypoint ${waypoint}, but is not in ambient mode: take the label ${USE} out.`,
            object,
          },
        ];
      const full = `${labels[WHERE] ?? namespace}/${waypoint}`;
      return gateways.has(full)
        ? []
        : [
            {
              id: 'KIA1313',
              level: 'error',
              sentence: `Asks for the waypoint ${full}, which has no Service: make the Gateway, or correct the label ${USE}.`,
              object,
            },
          ];
    };
    return [
      ...Namespace.flatMap(one => judge('Namespace', one)),
      ...Service.flatMap(one => judge('Service', one)),
      ...Pod.flatMap(one => judge('Pod', one)),
    ];
  },
);
