import {
  autoscaler,
  condition,
  container,
  deployment,
  LABELS,
  pod,
  restarted,
  waiting,
} from './__testUtils__/workloadObjects';
import { verdict, workloadWorld } from './__testUtils__/workloadWorld';
import { AUTOSCALER, DEPLOYMENT, POD, SERVICE } from './projections';
import { applicationProvider } from './provider';

type Objects = Parameters<typeof workloadWorld>[0];

const judged = (objects?: Objects) => verdict(workloadWorld(objects));
const firing = (objects?: Objects) =>
  judged(objects).findings.map(({ rule, state }) => [rule, state]);

const withStatus = (status: object) => ({
  [DEPLOYMENT]: [deployment({ status })],
});
const withPod = (...containers: object[]) => ({
  [POD]: [pod(1), pod(2, containers)],
});

describe('verdict on the workload of a service', () => {
  it('is healthy when everything was looked at and is fine', () => {
    expect(judged()).toMatchObject({
      state: 'healthy',
      sentence: '2 of 2 pods ready',
      missing: [],
      keyNumbers: [
        { id: 'ready-replicas', value: 2, of: 2 },
        { id: 'restarts', value: 0 },
      ],
      details: {
        image: 'registry/order-service:1',
        replicas: { ready: 2, wanted: 2, updated: 2 },
        pods: [
          { name: 'order-service-1', ready: true, restarts: 0, node: 'node-1' },
          {},
        ],
      },
    });
  });

  it.each<[string, [string, string][], Objects]>([
    [
      'a Deployment that is gone',
      [['application/not-found', 'unhealthy']],
      { [DEPLOYMENT]: [] },
    ],
    [
      'a service that was never delivered',
      [['application/not-found', 'unknown']],
      { [DEPLOYMENT]: [], [SERVICE]: [] },
    ],
    [
      'a canary, whose pods a Rollout makes',
      [['application/not-found', 'unknown']],
      {
        [DEPLOYMENT]: [],
        [POD]: [
          pod(1, undefined, {
            metadata: {
              labels: { ...LABELS, 'rollouts-pod-template-hash': '5d4f' },
            },
          }),
        ],
      },
    ],
    [
      'one that is scaled to zero',
      [['application/scaled-to-zero', 'suspended']],
      { [DEPLOYMENT]: [deployment({ spec: { replicas: 0 } })], [POD]: [] },
    ],
    [
      'no pod that is available',
      [
        ['application/unavailable', 'unhealthy'],
        ['application/replicas-missing', 'degraded'],
      ],
      withStatus({ availableReplicas: undefined }),
    ],
    [
      'pods that fail soon after their first start',
      [
        ['application/unavailable', 'unhealthy'],
        ['application/replicas-missing', 'degraded'],
      ],
      {
        [DEPLOYMENT]: [
          deployment({
            metadata: { creationTimestamp: '2026-11-21T11:55:00Z' },
            status: { availableReplicas: undefined },
          }),
        ],
      },
    ],
    [
      'a first start',
      [
        ['application/unavailable', 'progressing'],
        ['application/rolling-out', 'progressing'],
      ],
      {
        [DEPLOYMENT]: [
          deployment({
            metadata: { creationTimestamp: '2026-11-21T11:55:00Z' },
            status: {
              availableReplicas: undefined,
              conditions: [
                condition('Progressing', 'True', 'ReplicaSetUpdated'),
              ],
            },
          }),
        ],
      },
    ],
    [
      'fewer pods than wanted',
      [['application/replicas-missing', 'degraded']],
      withStatus({ availableReplicas: 1 }),
    ],
    [
      'a roll-out that goes on',
      [['application/rolling-out', 'progressing']],
      withStatus({
        updatedReplicas: 1,
        replicas: 3,
        conditions: [condition('Progressing', 'True', 'ReplicaSetUpdated')],
      }),
    ],
    [
      'a change that was not seen yet',
      [['application/rolling-out', 'progressing']],
      withStatus({ observedGeneration: 2 }),
    ],
    [
      'a roll-out that does not get on',
      [
        ['application/rollout-stuck', 'degraded'],
        ['application/rolling-out', 'progressing'],
      ],
      withStatus({
        conditions: [
          condition('Progressing', 'False', 'ProgressDeadlineExceeded'),
        ],
      }),
    ],
    [
      'pods that cannot be made',
      [['application/rollout-stuck', 'degraded']],
      withStatus({
        conditions: [
          condition('Progressing', 'True', 'NewReplicaSetAvailable'),
          condition('ReplicaFailure', 'True', 'FailedCreate'),
        ],
      }),
    ],
    [
      'a roll-out that is paused',
      [['application/rollout-paused', 'suspended']],
      { [DEPLOYMENT]: [deployment({ spec: { paused: true } })] },
    ],
    [
      'a container that ends again and again',
      [['application/crash-looping', 'degraded']],
      withPod(waiting('CrashLoopBackOff')),
    ],
    [
      'an image that cannot be pulled',
      [['application/image-pull', 'degraded']],
      withPod(waiting('ImagePullBackOff')),
    ],
    [
      'a container that cannot be made',
      [['application/cannot-start', 'degraded']],
      withPod(waiting('CreateContainerConfigError')),
    ],
    [
      'the same of one that runs before the others',
      [['application/crash-looping', 'degraded']],
      {
        [POD]: [
          pod(1, [container()], {
            status: { initContainerStatuses: [waiting('CrashLoopBackOff')] },
          }),
        ],
      },
    ],
    [
      'a container that was ended for its memory',
      [['application/out-of-memory', 'degraded']],
      withPod(restarted(1, 30, 'OOMKilled')),
    ],
    [
      'a container that was restarted often',
      [['application/restarts', 'degraded']],
      withPod(restarted(4, 30)),
    ],
    [
      'a pod that does not get to run',
      [['application/pending', 'degraded']],
      {
        [POD]: [
          pod(1),
          pod(2, undefined, {
            status: { phase: 'Pending', containerStatuses: undefined },
          }),
        ],
      },
    ],
    [
      'an autoscaler at its maximum',
      [['application/autoscaler-at-maximum', 'degraded']],
      { [AUTOSCALER]: [autoscaler(6)] },
    ],
    [
      'an autoscaler without metrics',
      [['application/autoscaler-blind', 'degraded']],
      {
        [AUTOSCALER]: [
          autoscaler(2, [
            condition('ScalingActive', 'False', 'FailedGetResourceMetric'),
          ]),
        ],
      },
    ],
  ])('finds %s', (_what, expected, objects) => {
    expect(firing(objects)).toEqual(expected);
  });

  it('forgives what is long ago, what was rare, and what is being deleted', () => {
    expect(firing(withPod(restarted(9, 90, 'OOMKilled')))).toEqual([]);
    expect(firing(withPod(restarted(3, 5)))).toEqual([]);
    const leaving = pod(3, [waiting('CrashLoopBackOff')], {
      metadata: { deletionTimestamp: '2026-11-21T11:59:00Z' },
    });
    expect(firing({ [POD]: [pod(1), pod(2), leaving] })).toEqual([]);
  });

  it('waits for a pod as long as it may take', () => {
    const starting = pod(2, undefined, {
      metadata: { creationTimestamp: '2026-11-21T11:58:00Z' },
      status: { phase: 'Pending', containerStatuses: undefined },
    });
    const world = workloadWorld({ [POD]: [starting] });
    expect(verdict(world).findings).toEqual([]);
    expect(verdict(world, { 'application/pending': 60 }).findings[0].rule).toBe(
      'application/pending',
    );
  });

  it('shows how many replicas the autoscaler may make', () => {
    const { state, keyNumbers, details } = judged({
      [AUTOSCALER]: [autoscaler(2)],
    });
    expect(state).toBe('healthy');
    expect(keyNumbers).toContainEqual({
      id: 'autoscaler-replicas',
      value: 2,
      unit: 'count',
      of: 6,
    });
    expect(details).toMatchObject({
      autoscaler: { current: 2, min: 2, max: 6 },
    });
  });

  it.each<[string, Objects]>([
    ['no status', { [DEPLOYMENT]: [{ ...deployment(), status: undefined }] }],
    ['no conditions', withStatus({ conditions: [] })],
    ['no observed generation', withStatus({ observedGeneration: undefined })],
    ['pods that carry no label', { [POD]: [] }],
    [
      'a pod without a phase',
      { [POD]: [pod(1, [], { status: { phase: undefined } })] },
    ],
    [
      'a running pod without containers',
      {
        [POD]: [
          pod(1, undefined, { status: { containerStatuses: undefined } }),
        ],
      },
    ],
    [
      'a container without a count of restarts',
      withPod(container({ restartCount: undefined })),
    ],
    ['a restart without a time', withPod(container({ restartCount: 9 }))],
    [
      'an autoscaler without a maximum',
      {
        [AUTOSCALER]: [
          {
            ...autoscaler(2),
            spec: { ...Object(autoscaler(2).spec), maxReplicas: undefined },
          },
        ],
      },
    ],
  ])('does not take %s for health', (_what, objects) => {
    expect(judged(objects).state).toBe('unknown');
  });

  it('judges services only', () => {
    const scope = {
      entityRef: 'component:default/order-service',
      environment: { name: 'dev', isProduction: false },
      cluster: 'nonprod',
      namespace: 'ecotrack-dev',
      dataNamespace: 'data-dev',
      trustDomain: 'dev.ecotrack.internal',
    };
    expect(applicationProvider.resourcesOf(scope)).toEqual([]);
    expect(
      applicationProvider.resourcesOf({ ...scope, service: 'order-service' }),
    ).toMatchObject([{ namespace: 'ecotrack-dev', name: 'order-service' }]);
  });
});
