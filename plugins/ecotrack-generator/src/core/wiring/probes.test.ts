import { textsAt } from '../__testUtils__/GeneratedRepository';
import { deliveries } from '../__testUtils__/services';

const CONTAINER = 'spec/template/spec/containers/*';
const PROBES = ['startupProbe', 'livenessProbe', 'readinessProbe'];

describe.each(deliveries)('probes of %s', (_, repository, environment) => {
  const deployment = repository.workload(environment);
  const settings = repository.settings(environment);
  const probe = (name: string, what: string) =>
    textsAt(deployment, `${CONTAINER}/${name}/httpGet/${what}`);

  it('ask the management port by a name the container has', () => {
    for (const name of PROBES)
      expect(probe(name, 'port')).toEqual(['management']);
  });

  it('ask for the health groups below the base path of the actuator', () => {
    const base =
      settings.get('management.endpoints.web.base-path') ?? '/actuator';
    expect(PROBES.flatMap(name => probe(name, 'path'))).toEqual([
      `${base}/health/liveness`,
      `${base}/health/liveness`,
      `${base}/health/readiness`,
    ]);
    expect(
      String(settings.get('management.endpoints.web.exposure.include')),
    ).toMatch(/\bhealth\b/);
  });

  it('do not make readiness depend on what is not there', () => {
    const group = String(
      settings.get('management.endpoint.health.group.readiness.include'),
    );
    const { postgres } = repository.input.service.spec;
    expect(/\bdb\b/.test(group)).toBe(postgres !== undefined);
  });
});
