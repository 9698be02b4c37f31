import type { Kind } from './Objects';

/** The kinds of Istio among those that are analysed: the mesh's own configuration. */
export const ISTIO_KINDS = [
  'VirtualService',
  'DestinationRule',
  'Gateway',
  'ServiceEntry',
  'Sidecar',
  'EnvoyFilter',
  'PeerAuthentication',
  'AuthorizationPolicy',
  'RequestAuthentication',
  'Telemetry',
] as const satisfies readonly Kind[];
