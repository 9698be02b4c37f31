import { Kind, nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';

const KINDS = [
  'VirtualService',
  'DestinationRule',
  'Gateway',
  'ServiceEntry',
  'Sidecar',
  'PeerAuthentication',
  'AuthorizationPolicy',
  'RequestAuthentication',
  'Telemetry',
] as const satisfies readonly Kind[];

/** Objects that Istio itself says are not in order. */
export const statusConditions = analyzer(KINDS, objects =>
  KINDS.flatMap(kind =>
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
