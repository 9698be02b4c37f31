import { ObjectStore } from '../../kubernetes';
import { resourceHealth } from './resourceHealth';

const healthOf = (
  apiVersion: string,
  kind: string,
  status?: unknown,
  spec?: unknown,
) =>
  resourceHealth(
    new ObjectStore().create({
      apiVersion,
      kind,
      metadata: { name: 'x', namespace: 'orders' },
      ...(spec !== undefined && { spec }),
      ...(status !== undefined && { status }),
    }),
  );

const ready = (type: string, status: string, message?: string) => ({
  conditions: [{ type, status, message }],
});

describe('resourceHealth', () => {
  it.each([
    [
      'nothing yet',
      undefined,
      'Progressing',
      'observed deployment generation less than desired generation',
    ],
    [
      'old pods',
      { observedGeneration: 1, updatedReplicas: 1, replicas: 2 },
      'Progressing',
      '1 out of 2 new replicas have been updated...',
    ],
    [
      'surplus pods',
      { observedGeneration: 1, updatedReplicas: 2, replicas: 3 },
      'Progressing',
      '1 old replicas are pending termination...',
    ],
    [
      'starting pods',
      {
        observedGeneration: 1,
        updatedReplicas: 2,
        replicas: 2,
        availableReplicas: 1,
      },
      'Progressing',
      '1 of 2 updated replicas are available...',
    ],
  ])('Deployment with %s', (_, status, code, message) => {
    expect(healthOf('apps/v1', 'Deployment', status, { replicas: 2 })).toEqual({
      status: code,
      message: `Waiting for rollout to finish: ${message}`,
    });
  });

  it('Deployment that is rolled out, late or paused', () => {
    const done = {
      observedGeneration: 1,
      updatedReplicas: 2,
      replicas: 2,
      availableReplicas: 2,
    };
    expect(
      healthOf('apps/v1', 'Deployment', done, { replicas: 2 })?.status,
    ).toBe('Healthy');
    const late = {
      observedGeneration: 1,
      conditions: [{ type: 'Progressing', reason: 'ProgressDeadlineExceeded' }],
    };
    expect(healthOf('apps/v1', 'Deployment', late, { replicas: 2 })).toEqual({
      status: 'Degraded',
      message: 'Deployment "x" exceeded its progress deadline',
    });
    expect(
      healthOf('apps/v1', 'Deployment', done, { paused: true })?.status,
    ).toBe('Suspended');
  });

  it.each([
    [
      'kafka.strimzi.io/v1',
      'KafkaTopic',
      undefined,
      'Progressing',
      'Waiting for Kafka Topic',
    ],
    [
      'kafka.strimzi.io/v1',
      'KafkaTopic',
      ready('Ready', 'True'),
      'Healthy',
      '',
    ],
    [
      'kafka.strimzi.io/v1',
      'KafkaTopic',
      ready('NotReady', 'True', 'no'),
      'Degraded',
      'no',
    ],
    ['kafka.strimzi.io/v1', 'KafkaUser', ready('Ready', 'True'), 'Healthy', ''],
    [
      'external-secrets.io/v1',
      'ExternalSecret',
      undefined,
      'Progressing',
      'Waiting for ExternalSecret',
    ],
    [
      'external-secrets.io/v1',
      'ExternalSecret',
      ready('Ready', 'True', 'Secret was synced'),
      'Healthy',
      'Secret was synced',
    ],
    [
      'external-secrets.io/v1',
      'ExternalSecret',
      ready('Ready', 'False', 'denied'),
      'Degraded',
      'denied',
    ],
    [
      'postgresql.cnpg.io/v1',
      'Database',
      undefined,
      'Progressing',
      'Waiting for Database',
    ],
    [
      'postgresql.cnpg.io/v1',
      'Database',
      { applied: true, observedGeneration: 0 },
      'Progressing',
      'Waiting for Database',
    ],
    [
      'postgresql.cnpg.io/v1',
      'Database',
      { applied: true, observedGeneration: 1 },
      'Healthy',
      '',
    ],
    [
      'postgresql.cnpg.io/v1',
      'Database',
      { applied: false, message: 'no owner' },
      'Degraded',
      'no owner',
    ],
  ])('%s %s with %j is %s', (apiVersion, kind, status, code, message) => {
    expect(healthOf(apiVersion, kind, status)).toEqual({
      status: code,
      message,
    });
  });

  it('has no opinion about other kinds', () => {
    expect(healthOf('v1', 'ConfigMap')).toBeUndefined();
    expect(healthOf('example.com/v1', 'Deployment')).toBeUndefined();
  });

  it('calls what is being deleted progressing', () => {
    const store = new ObjectStore();
    const object = store.create({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'x', namespace: 'n', finalizers: ['f'] },
    });
    expect(resourceHealth(store.requestDeletion(object)!)).toEqual({
      status: 'Progressing',
      message: 'Pending deletion',
    });
  });
});
