import { useTestCluster } from '../__testUtils__/TestCluster';

const HPA = ['autoscaling/v2', 'HorizontalPodAutoscaler', 'cart'] as const;
const VPA = ['autoscaling.k8s.io/v1', 'VerticalPodAutoscaler', 'cart'] as const;
const SCALED = ['keda.sh/v1alpha1', 'ScaledObject', 'cart'] as const;
const DEPLOYMENT = ['apps/v1', 'Deployment', 'cart'] as const;

const deployment = `
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart}
spec:
  selector: {matchLabels: {app: cart}}
  template:
    metadata: {labels: {app: cart}}
    spec:
      containers:
        - name: cart
          image: cart:1
          resources: {requests: {cpu: 500m, memory: 1Gi}}
        - name: proxy
          image: proxy:1`;
const target = '{apiVersion: apps/v1, kind: Deployment, name: cart}';
const autoscaler = (bounds: string) => `
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: cart}
spec:
  scaleTargetRef: ${target}
  ${bounds}
  metrics:
    - type: ContainerResource
      containerResource:
        {name: cpu, container: cart, target: {type: Utilization, averageUtilization: 70}}`;

describe('autoscalers', () => {
  const cluster = useTestCluster();
  const replicas = () =>
    (cluster.current.get(...DEPLOYMENT).spec as { replicas?: number }).replicas;

  it('raise a Deployment that names no replicas to the least', async () => {
    cluster.current.apply(deployment);
    cluster.current.apply(autoscaler('minReplicas: 3\n  maxReplicas: 5'));
    await cluster.current.settled();

    expect(replicas()).toBe(3);
    expect(cluster.current.pods({ app: 'cart' })).toHaveLength(3);
    expect(cluster.current.status([...HPA], 'currentReplicas')).toBe(3);
    expect(cluster.current.status([...HPA], 'currentMetrics')).toEqual([
      {
        type: 'ContainerResource',
        containerResource: {
          name: 'cpu',
          container: 'cart',
          current: { averageUtilization: 20 },
        },
      },
    ]);
    expect(
      ['AbleToScale', 'ScalingActive', 'ScalingLimited'].map(type => [
        type,
        cluster.current.condition([...HPA], type)?.reason,
      ]),
    ).toEqual([
      ['AbleToScale', 'ReadyForNewScale'],
      ['ScalingActive', 'ValidMetricFound'],
      ['ScalingLimited', 'TooFewReplicas'],
    ]);
  });

  it('come back to what their metrics ask for, within the bounds', async () => {
    cluster.current.apply(
      deployment.replace(
        'spec:\n  selector',
        'spec:\n  replicas: 9\n  selector',
      ),
    );
    cluster.current.apply(autoscaler('minReplicas: 1\n  maxReplicas: 5'));
    await cluster.current.settled();

    // Nine pods at 20 % are three at 70 %, and these are one.
    expect(replicas()).toBe(1);
    expect(cluster.current.condition([...HPA], 'ScalingLimited')?.reason).toBe(
      'DesiredWithinRange',
    );
  });

  it('say that their Deployment is not there', async () => {
    cluster.current.apply(autoscaler('maxReplicas: 5'));
    await cluster.current.settled();

    expect(cluster.current.condition([...HPA], 'AbleToScale')).toMatchObject({
      status: 'False',
      reason: 'FailedGetScale',
    });
  });

  it('recommend resources for the containers that they are to look at', async () => {
    cluster.current.apply(deployment);
    cluster.current.apply(`
apiVersion: autoscaling.k8s.io/v1
kind: VerticalPodAutoscaler
metadata: {name: cart}
spec:
  targetRef: ${target}
  updatePolicy: {updateMode: "Off"}
  resourcePolicy:
    containerPolicies: [{containerName: proxy, mode: "Off"}]`);
    await cluster.current.settled();

    expect(
      cluster.current.status(
        [...VPA],
        'recommendation',
        'containerRecommendations',
      ),
    ).toMatchObject([
      { containerName: 'cart', target: { cpu: '100m', memory: '615Mi' } },
    ]);
  });

  it('are made by KEDA of a ScaledObject, one for all of its triggers', async () => {
    cluster.current.apply(deployment);
    cluster.current.apply(`
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: cart}
spec:
  scaleTargetRef: ${target}
  minReplicaCount: 2
  maxReplicaCount: 4
  advanced: {horizontalPodAutoscalerConfig: {name: cart}}
  triggers:
    - {type: kafka, metadata: {topic: orders, lagThreshold: "100"}}
    - {type: kafka, metadata: {topic: payments, lagThreshold: "100"}}`);
    await cluster.current.settled();

    expect(cluster.current.status([...SCALED], 'hpaName')).toBe('cart');
    expect(cluster.current.condition([...SCALED], 'Ready')?.status).toBe(
      'True',
    );
    expect(cluster.current.get(...HPA).spec).toMatchObject({
      minReplicas: 2,
      maxReplicas: 4,
      metrics: [{ type: 'External' }, { type: 'External' }],
    });
    expect(replicas()).toBe(2);
  });

  it('find no pods where their priority is not known', async () => {
    cluster.current.apply(
      deployment.replace(
        '      containers',
        '      priorityClassName: first\n      containers',
      ),
    );
    await cluster.current.settled();
    expect(cluster.current.pods({ app: 'cart' })).toEqual([]);
    expect(cluster.current.events('FailedCreate')[0]).toContain(
      'no PriorityClass with name first was found',
    );
  });
});
