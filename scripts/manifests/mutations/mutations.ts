import type { Mutation } from './Mutation';
import { SECRETS_AND_DATA } from './rows/data';
import { MESH } from './rows/mesh';
import { OBSERVABILITY } from './rows/observability';
import type { Row } from './rows/Row';
import { WORKLOAD } from './rows/workload';

const PROD = 'deploy/rendered/prod';

const of = (model: string, rows: readonly Row[]): Mutation[] =>
  rows.map(([name, file, from, to]) => ({
    name,
    model,
    environment: 'prod',
    file: file.replace('PROD', PROD),
    from,
    to,
  }));

/** Each breaks one wire of an ordinary service: nothing else of the repository changes. */
export const MUTATIONS: readonly Mutation[] = [
  ...of('order-service', [
    ...WORKLOAD,
    ...SECRETS_AND_DATA,
    ...MESH,
    ...OBSERVABILITY,
  ]),
  ...of('product-service', [
    [
      'caller',
      'PROD/mesh-access.yaml',
      '/ns/ecotrack/sa/order-service',
      '/ns/ecotrack/sa/orders-service',
    ],
    [
      'caller of the network',
      'PROD/network-policy.yaml',
      'app.kubernetes.io/name: order-service',
      'app.kubernetes.io/name: orders-service',
    ],
    ['method of a caller', 'PROD/mesh-access.yaml', '- GET', '- PUT'],
  ]),
  ...of('consumer', [
    [
      'group that is scaled by',
      'PROD/scaling.yaml',
      'consumerGroup: notification-service.user-events',
      'consumerGroup: notification-service.users',
    ],
  ]),
  ...of('sessions', [
    [
      'route of a canary',
      'PROD/rollout.yaml',
      'routes:\n              - reads',
      'routes:\n              - gets',
    ],
  ]),
  ...of('everything', [
    [
      'name of an environment variable',
      'PROD/config-maps.yaml',
      'FEATURE_PICKING:',
      'FEATURE_PICK:',
    ],
  ]),
];

/** It breaks nothing, so nothing may refuse it: a rule that refuses everything is none. */
export const HARMLESS: Mutation = {
  name: 'nothing: a comment',
  model: 'order-service',
  environment: 'prod',
  file: `${PROD}/service.yaml`,
  from: '# Managed by',
  to: '# Written by',
};
