import type { Row } from './Row';

/** Hosts, timeouts, tokens and ways out. */
export const MESH: readonly Row[] = [
  [
    'host of the DestinationRule',
    'PROD/mesh-traffic.yaml',
    'host: order-service.ecotrack.svc.cluster.local',
    'host: orders.ecotrack.svc.cluster.local',
  ],
  [
    'timeout of the mesh',
    'PROD/mesh-traffic.yaml',
    'timeout: "6.5s"',
    'timeout: "9.5s"',
  ],
  [
    'timeout of the gateway',
    'PROD/mesh-gateway.yaml',
    'request: "6s500ms"',
    'request: "2s500ms"',
  ],
  [
    'host of the gateway',
    'PROD/mesh-gateway.yaml',
    '- order-service.ecotrack.example',
    '- orders.ecotrack.example',
  ],
  ['port of the route', 'PROD/mesh-gateway.yaml', 'port: 8080', 'port: 8090'],
  ['port of the policy', 'PROD/mesh-access.yaml', '- "8081"', '- "8082"'],
  [
    'issuer of tokens',
    'PROD/mesh-access.yaml',
    'issuer: "https://user-service.ecotrack.example"',
    'issuer: "https://users.ecotrack.example"',
  ],
  [
    'service that is called',
    'PROD/mesh-egress.yaml',
    './payment-service.ecotrack.svc.cluster.local',
    './payments.ecotrack.svc.cluster.local',
  ],
  ['way out', 'PROD/network-policy.yaml', 'port: 9093', 'port: 9092'],
];
