import { ISTIO_KINDS } from '../../../objects/istioKinds';
import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';

/** Objects that Istio itself says are not in order. */
export const statusConditions = analyzer(ISTIO_KINDS, objects =>
  ISTIO_KINDS.flatMap(kind =>
    objects[kind].flatMap(object =>
      (object.status?.conditions ?? [])
        .filter(({ status }) => status === 'False')
        .map(({ type, message }) => ({
          id: 'IST0171',
          level: 'warning' as const,
          sentence: `Istio says that ${type} is False${
            message ? `: ${message}` : ''
          }.`,
          object: nameOf(kind, object),
        })),
    ),
  ),
);
