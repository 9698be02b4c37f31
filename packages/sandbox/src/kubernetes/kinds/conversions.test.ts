import { ObjectStore } from '../store/ObjectStore';
import { convertAutoscaler } from './convertAutoscaler';
import { podMetrics } from './podMetrics';

describe('convertAutoscaler', () => {
  const autoscaler = new ObjectStore().create({
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: 'cart', namespace: 'shop' },
    spec: {
      maxReplicas: 5,
      metrics: [
        {
          type: 'Resource',
          resource: {
            name: 'cpu',
            target: { type: 'Utilization', averageUtilization: 70 },
          },
        },
      ],
    },
    status: {
      currentReplicas: 2,
      currentMetrics: [
        {
          type: 'Resource',
          resource: { name: 'cpu', current: { averageUtilization: 41 } },
        },
      ],
    },
  });

  it('goes to v1 and back', () => {
    const old = convertAutoscaler(autoscaler, 'v1');
    expect(old.spec).toEqual({
      maxReplicas: 5,
      targetCPUUtilizationPercentage: 70,
    });
    expect(old.status).toEqual({
      currentReplicas: 2,
      currentCPUUtilizationPercentage: 41,
    });
    expect(convertAutoscaler(old, 'v2')).toMatchObject({
      spec: { ...(autoscaler.spec as object) },
      status: { currentReplicas: 2 },
    });
  });
});

describe('podMetrics', () => {
  const pod = (name: string, phase: string, requests: object) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'shop' },
    spec: { containers: [{ name: 'app', resources: { requests } }] },
    status: { phase },
  });

  it('measures running pods by what they request', () => {
    const store = new ObjectStore();
    store.create(pod('a', 'Running', { cpu: '500m', memory: '1Gi' }));
    store.create(pod('b', 'Running', { cpu: '2' }));
    store.create(pod('c', 'Pending', { cpu: '1' }));
    const usage = podMetrics(store).map(
      ({ containers }) => (containers as Array<{ usage: object }>)[0].usage,
    );
    expect(usage).toEqual([
      { cpu: '100m', memory: '615Mi' },
      { cpu: '400m', memory: '64Mi' },
    ]);
  });
});
