import { PORTS, PRESETS, platform } from '@ecotrack/model';
import type { GeneratedRepository } from '../__testUtils__/GeneratedRepository';
import { repositories } from '../__testUtils__/services';

interface Labels {
  readonly [key: string]: string;
}
interface Peer {
  readonly namespaceSelector?: { readonly matchLabels: Labels };
  readonly podSelector?: { readonly matchLabels: Labels };
}
interface Rule {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports: readonly { protocol: string; port: number }[];
}
interface Pod {
  readonly namespace: string;
  readonly labels: Labels;
}
interface Policy {
  readonly policyTypes: readonly string[];
  readonly podSelector: { readonly matchLabels: Labels };
  readonly ingress: readonly Rule[];
  readonly egress: readonly Rule[];
}

const { mesh, environments } = platform.parse({});
const presets = repositories
  .filter(([name]) => PRESETS.some(preset => preset === name))
  .map(([, repository]) => repository);

const selects = (selector: { matchLabels: Labels }, labels: Labels) =>
  Object.entries(selector.matchLabels).every(
    ([key, value]) => labels[key] === value,
  );

const policyOf = (repository: GeneratedRepository, environment: string) =>
  repository.the(environment, 'NetworkPolicy').spec as unknown as Policy;

function podOf(repository: GeneratedRepository, environment: string): Pod {
  const { metadata, spec } = repository.the(environment, 'Deployment');
  const { template } = spec as unknown as {
    template: { metadata: { labels: Labels } };
  };
  return { namespace: metadata.namespace!, labels: template.metadata.labels };
}

/** Whether a rule of a direction has the pod at the other end on that TCP port; a block of addresses has no pods. */
const lets = (
  rules: readonly Rule[],
  end: 'from' | 'to',
  pod: Pod,
  port: number,
) =>
  rules.some(
    rule =>
      rule.ports.some(one => one.protocol === 'TCP' && one.port === port) &&
      rule[end]?.some(
        ({ namespaceSelector, podSelector }) =>
          namespaceSelector !== undefined &&
          selects(namespaceSelector, {
            'kubernetes.io/metadata.name': pod.namespace,
          }) &&
          (!podSelector || selects(podSelector, pod.labels)),
      ),
  );

const nameOf = ({ input }: GeneratedRepository) => input.service.metadata.name;

describe.each(environments)(
  'the network of the five services in $name',
  ({ name: environment, namespace }) => {
    const others = environments.filter(one => one.name !== environment);
    const pairs = presets.flatMap(caller =>
      presets.filter(one => one !== caller).map(callee => ({ caller, callee })),
    );
    const reaches = (
      caller: GeneratedRepository,
      callee: GeneratedRepository,
      port: number,
    ) => ({
      out: lets(
        policyOf(caller, environment).egress,
        'to',
        podOf(callee, environment),
        port,
      ),
      in: lets(
        policyOf(callee, environment).ingress,
        'from',
        podOf(caller, environment),
        port,
      ),
    });
    const enters = (
      pod: Pod,
      callee: GeneratedRepository,
      ports: readonly number[] = [PORTS.http, PORTS.management, 15020, 15090],
    ) =>
      ports.filter(port =>
        lets(policyOf(callee, environment).ingress, 'from', pod, port),
      );

    it('refuses by itself what no rule names, in both directions', () => {
      for (const repository of presets) {
        const { policyTypes, podSelector, ingress, egress } = policyOf(
          repository,
          environment,
        );
        expect(policyTypes).toEqual(['Ingress', 'Egress']);
        expect(
          selects(podSelector, podOf(repository, environment).labels),
        ).toBe(true);
        for (const rule of [...ingress, ...egress]) {
          expect((rule.from ?? rule.to ?? []).length).toBeGreaterThan(0);
          expect(rule.ports.length).toBeGreaterThan(0);
        }
      }
    });

    it('has exactly the ways of the model, open at both ends', () => {
      const open = pairs.filter(({ caller, callee }) => {
        const called = callee.input.service.spec.mesh.callers.some(
          one => one.service === nameOf(caller),
        );
        const { out, in: entered } = reaches(caller, callee, PORTS.http);
        expect([nameOf(caller), nameOf(callee), out, entered]).toEqual([
          nameOf(caller),
          nameOf(callee),
          called,
          called,
        ]);
        return called;
      });
      expect(open.length).toBeGreaterThan(2);
    });

    it('has no way between services to any other port', () => {
      for (const { caller, callee } of pairs) {
        for (const port of [PORTS.management, 15020, 5005]) {
          expect(reaches(caller, callee, port)).toEqual({
            out: false,
            in: false,
          });
        }
      }
    });

    it('lets the gateway in to public services only, Prometheus to metrics only, and nobody else', () => {
      for (const repository of presets) {
        const at = (where: string, labels: Labels = {}) =>
          enters({ namespace: where, labels }, repository);
        const { exposure } = repository.input.service.spec.mesh;
        expect(at(mesh.gateway.namespace)).toEqual(
          exposure === 'public' ? [PORTS.http] : [],
        );
        expect(at(mesh.scraper.namespace)).toEqual([
          PORTS.management,
          15020,
          15090,
        ]);
        expect(at(namespace, { app: 'stranger' })).toEqual([]);
        for (const other of others) {
          const { labels } = podOf(presets[2], environment);
          expect(at(other.namespace, labels)).toEqual([]);
        }
      }
    });
  },
);
