import { deliveries } from '../__testUtils__/services';

interface Rule {
  to: {
    namespaceSelector?: { matchLabels: { [key: string]: string } };
  }[];
  ports: { port: number }[];
}

/** `name.namespace.svc:port`, wherever it stands in a setting. */
const ADDRESS = /[\w-]+\.([\w-]+)\.svc(?:\.cluster\.local)?:(\d+)/g;

describe.each(deliveries)(
  'the ways out of %s',
  (_, repository, environment) => {
    const policy = repository.the(environment, 'NetworkPolicy') as unknown as {
      spec: { egress: Rule[] };
    };
    const open = policy.spec.egress.flatMap(({ to, ports }) =>
      to.flatMap(({ namespaceSelector }) =>
        ports.map(
          ({ port }) =>
            `${namespaceSelector?.matchLabels['kubernetes.io/metadata.name']}:${port}`,
        ),
      ),
    );

    it('lead to every address in the settings', () => {
      const addressed = [...repository.settings(environment).values()].flatMap(
        setting =>
          [...String(setting).matchAll(ADDRESS)].map(
            ([, namespace, port]) => `${namespace}:${port}`,
          ),
      );
      expect(open).toEqual(expect.arrayContaining(addressed));
      expect(addressed.length).toBeGreaterThan(0);
    });

    it('lead to the control plane of the mesh', () => {
      expect(open).toContain('istio-system:15012');
    });

    it('lead to every service that is called', () => {
      const { namespace } = repository.input.platform.environments.find(
        one => one.name === environment,
      )!;
      const { calls } = repository.input.service.spec.application;
      expect(open.includes(`${namespace}:8080`)).toBe(calls.length > 0);
    });
  },
);
