import { parse } from 'yaml';
import { repositories } from '../../core/__testUtils__/services';

interface Entry {
  readonly macro?: string;
  readonly rule?: string;
  readonly condition: string;
  readonly output?: string;
}

const PATH = 'policy/falco-rules.yaml';
const sensitive = repositories.filter(
  ([, { input }]) => input.service.spec.application.sensitivity === 'sensitive',
);

it('are there for sensitive services and for no other', () => {
  expect(sensitive.map(([name]) => name)).toContain('payment-service');
  for (const [name, repository] of repositories) {
    expect([name, repository.files.some(({ path }) => path === PATH)]).toEqual([
      name,
      sensitive.some(([other]) => other === name),
    ]);
  }
});

describe.each(sensitive)('the rules of Falco for %s', (_, repository) => {
  const { service, platform } = repository.input;
  const { name } = service.metadata;
  const { spec } = parse(repository.content(PATH)) as {
    spec: { inlineRules: Entry[] };
  };
  const macros = spec.inlineRules.filter(({ macro }) => macro);
  const rules = spec.inlineRules.filter(({ rule }) => rule);

  it('are about its pods in the namespaces of services only', () => {
    const [{ macro, condition }, ...others] = macros;
    expect(others).toEqual([]);
    for (const { namespace } of platform.environments) {
      expect(condition).toMatch(new RegExp(`[(, ]${namespace}[,)]`));
    }
    expect(condition).toContain(`k8s.pod.name startswith ${name}- `);
    for (const rule of rules) {
      expect(rule.condition.startsWith(`${macro} and `)).toBe(true);
      expect(rule.output).toContain('%k8s.pod.name');
    }
  });

  it('have names that no rule of another service has', () => {
    const names = rules.map(({ rule }) => rule);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(4);
    for (const rule of names) expect(rule).toMatch(new RegExp(` in ${name}$`));
  });

  it('expect the connections that the NetworkPolicy opens', () => {
    const { condition } = rules.find(({ rule }) =>
      rule?.startsWith('Unexpected connection'),
    )!;
    const expected = /not fd\.sport in \(([^)]*)\)/.exec(condition)![1];
    const [environment] = service.spec.delivery.environments;
    const { egress } = repository.the(environment.name, 'NetworkPolicy')
      .spec as unknown as { egress: { ports: { port: number }[] }[] };
    expect(expected.split(', ')).toEqual(
      expect.arrayContaining(
        egress.flatMap(({ ports }) => ports.map(({ port }) => String(port))),
      ),
    );
  });
});
