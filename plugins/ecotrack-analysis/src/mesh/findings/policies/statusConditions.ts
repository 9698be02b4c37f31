import { ISTIO_KINDS } from '../../../objects/istioKinds';
import { nameOf, type ObjectOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';

type Condition = NonNullable<
  NonNullable<ObjectOf<'Service'>['status']>['conditions']
>[number];

/** The one condition of Istio on kinds that are not its own. */
const WAYPOINT_BOUND = 'istio.io/WaypointBound';

/** A policy that is taken in part is told by the reason of a condition that is True. */
const isBad = ({ status, reason }: Condition): boolean =>
  status === 'False' || reason === 'PartiallyInvalid';

/** Objects that Istio itself says are not in order: what its schemas and its validation have against them, too. */
export const statusConditions = analyzer([...ISTIO_KINDS, 'Service'], objects =>
  ([...ISTIO_KINDS, 'Service'] as const).flatMap(kind =>
    objects[kind].flatMap(object =>
      (object.status?.conditions ?? [])
        .filter(
          one =>
            isBad(one) && (kind !== 'Service' || one.type === WAYPOINT_BOUND),
        )
        .map(({ type, status, reason, message }) => ({
          id: 'IST0171',
          level: 'warning' as const,
          sentence: `Istio says that ${type} is ${
            status === 'False' ? status : reason
          }${message ? `: ${message}` : ''}.`,
          object: nameOf(kind, object),
        })),
    ),
  ),
);
