import { deliveries } from '../../core/__testUtils__/services';

interface PodSpec {
  automountServiceAccountToken: boolean;
  securityContext: { [key: string]: unknown };
  containers: {
    image: string;
    securityContext: { [key: string]: unknown };
    resources: { [kind: string]: { [resource: string]: string } };
    volumeMounts: { name: string; mountPath: string; readOnly?: boolean }[];
  }[];
  initContainers?: unknown;
  volumes: { name: string; [source: string]: unknown }[];
  topologySpreadConstraints: { topologyKey: string }[];
}

describe.each(deliveries)('the pods of %s', (_, repository, environment) => {
  const deployment = repository.workload(environment) as unknown as {
    spec: { template: { spec: PodSpec } };
  };
  const pod = deployment.spec.template.spec;
  const [container, ...others] = pod.containers;

  it('fit the Pod Security level restricted', () => {
    const restricted = {
      runAsNonRoot: true,
      runAsUser: 10_001,
      runAsGroup: 10_001,
      seccompProfile: { type: 'RuntimeDefault' },
    };
    expect(pod.securityContext).toMatchObject(restricted);
    expect(container.securityContext).toMatchObject({
      ...restricted,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    });
    const sources = pod.volumes.flatMap(({ name: _name, ...source }) =>
      Object.keys(source),
    );
    expect(['emptyDir', 'configMap', 'projected']).toEqual(
      expect.arrayContaining(sources),
    );
  });

  it('write to a small /tmp and nowhere else', () => {
    expect(container.securityContext.readOnlyRootFilesystem).toBe(true);
    expect(
      container.volumeMounts
        .filter(({ readOnly }) => !readOnly)
        .map(({ mountPath }) => mountPath),
    ).toEqual(['/tmp']);
    expect(pod.volumes).toContainEqual({
      name: 'tmp',
      emptyDir: { sizeLimit: expect.any(String) },
    });
  });

  it('have no token, no second container and no init container', () => {
    expect(pod.automountServiceAccountToken).toBe(false);
    expect(others).toEqual([]);
    expect(pod.initContainers).toBeUndefined();
  });

  it('say what they need', () => {
    for (const kind of ['requests', 'limits']) {
      expect(Object.keys(container.resources[kind]).sort()).toEqual([
        'cpu',
        'ephemeral-storage',
        'memory',
      ]);
    }
  });

  it('spread over zones and nodes', () => {
    expect(
      pod.topologySpreadConstraints.map(({ topologyKey }) => topologyKey),
    ).toEqual(['topology.kubernetes.io/zone', 'kubernetes.io/hostname']);
  });
});
