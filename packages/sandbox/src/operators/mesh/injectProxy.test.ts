import { useTestCluster } from '../__testUtils__/TestCluster';

const cluster = useTestCluster();

const cart = (labels = '') => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: cart }
spec:
  selector: { matchLabels: { app: cart } }
  template:
    metadata: { labels: { app: cart ${labels} } }
    spec: { containers: [{ name: cart }] }
`;

async function proxyOf(namespaceLabels: string, podLabels?: string) {
  cluster.current.apply(
    `{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {${namespaceLabels}}}}`,
  );
  cluster.current.apply(cart(podLabels));
  await cluster.current.settled();
  const [pod] = cluster.current.pods();
  const { initContainers = [] } = pod.spec as {
    initContainers?: Array<{ name: string; restartPolicy?: string }>;
  };
  return {
    pod,
    proxy: initContainers.find(container => container.name === 'istio-proxy'),
  };
}

describe('injection', () => {
  it('gives pods of a labelled namespace a proxy that runs beside them', async () => {
    const { pod, proxy } = await proxyOf('istio-injection: enabled');
    expect(proxy).toMatchObject({ restartPolicy: 'Always' });
    expect(pod.metadata.labels).toMatchObject({
      'security.istio.io/tlsMode': 'istio',
      'service.istio.io/canonical-name': 'cart',
    });
    expect(pod.metadata.annotations?.['sidecar.istio.io/status']).toContain(
      'istio-proxy',
    );
    expect(pod.status).toMatchObject({
      initContainerStatuses: expect.arrayContaining([
        expect.objectContaining({ name: 'istio-proxy', ready: true }),
      ]),
    });
  });

  it.each([
    ['a namespace without a label', '', undefined],
    ['a namespace that refuses', 'istio-injection: disabled', undefined],
    [
      'a pod that refuses',
      'istio-injection: enabled',
      ", sidecar.istio.io/inject: 'false'",
    ],
  ])('leaves %s alone', async (_, namespaceLabels, podLabels) => {
    const { pod, proxy } = await proxyOf(namespaceLabels, podLabels);
    expect(proxy).toBeUndefined();
    expect(pod.metadata.labels?.['security.istio.io/tlsMode']).toBeUndefined();
  });

  it('follows the wish of a pod in a namespace without a label', async () => {
    const { proxy } = await proxyOf('', ", sidecar.istio.io/inject: 'true'");
    expect(proxy).toBeDefined();
  });
});
