import {
  allowedCallers,
  analyse,
  MESH_ANALYZERS,
  readObjects,
} from '@ecotrack/analysis';
import { PORTS, PRESETS, platform } from '@ecotrack/model';
import { repositories } from '../__testUtils__/services';
import { bagOf, meshWorld } from '../__testUtils__/meshWorld';
import { textsAt } from '../__testUtils__/GeneratedRepository';

const { environments, mesh } = platform.parse({});
const presets = repositories
  .filter(([name]) => PRESETS.some(preset => preset === name))
  .map(([, repository]) => repository);

describe.each(environments)(
  'the five services in $name',
  ({ name, namespace, trustDomain }) => {
    const world = meshWorld(presets, name);
    const settings = { rootNamespace: 'istio-system', trustDomain };

    it('have a configuration in which nothing is found', () => {
      const { findings, unreadable } = analyse(
        Object.values(MESH_ANALYZERS).flat(),
        bagOf(world),
        settings,
      );
      expect(unreadable).toEqual([]);
      expect(findings).toEqual([]);
    });

    it.each(presets)('let in exactly whom the model names: %#', repository => {
      const { service } = repository.input;
      const { objects } = readObjects(['AuthorizationPolicy'], bagOf(world));
      const [deployment] = repository.ofKind(name, 'Deployment');
      const { labels } = (
        deployment.spec as {
          template: { metadata: { labels: Record<string, string> } };
        }
      ).template.metadata;
      const found = allowedCallers(
        { namespace, labels },
        objects.AuthorizationPolicy,
        settings,
      ).map(({ principal, operations }) => [principal, operations]);
      const { basePath } = service.spec.application;
      const callers = service.spec.mesh.callers.map(caller => [
        `${trustDomain}/ns/${namespace}/sa/${caller.service}`,
        caller.operations.map(
          ({ method, path }) =>
            `${method} ${basePath}${path.replace(/\{\w+\}/g, '{*}')} on port ${
              PORTS.http
            }`,
        ),
      ]);
      const { gateway, scraper } = mesh;
      const rest = found.slice(callers.length);
      expect(found.slice(0, callers.length)).toEqual(callers);
      expect(rest.pop()).toEqual([
        `${trustDomain}/ns/${scraper.namespace}/sa/${scraper.serviceAccount}`,
        [`GET /actuator/prometheus on port ${PORTS.management}`],
      ]);
      const way = `${trustDomain}/ns/${gateway.namespace}/sa/${gateway.serviceAccount}`;
      const isPublic = service.spec.mesh.exposure === 'public';
      const ways = [
        ...(isPublic ? [expect.stringMatching(`^${way} and token of `)] : []),
        ...(isPublic && service.spec.redis?.sessions ? [way] : []),
      ];
      expect(rest.map(([principal]) => principal)).toEqual(ways);
    });
  },
);

describe('calls between the five services', () => {
  const called = presets.flatMap(repository =>
    repository.input.service.spec.application.calls.map(call => ({
      caller: repository,
      call,
      callee: presets.find(
        ({ input }) => input.service.metadata.name === call.service,
      )!,
    })),
  );

  it('are those that the callee lets in', () => {
    expect(called.length).toBeGreaterThan(2);
    for (const { caller, call, callee } of called) {
      const rule = callee.input.service.spec.mesh.callers.find(
        ({ service }) => service === caller.input.service.metadata.name,
      );
      expect(rule?.operations).toEqual(call.operations);
    }
  });

  it('are given up sooner by who is nearer to the end of the chain', () => {
    const timeout = (repository: (typeof presets)[number]) => {
      const [found] = textsAt(
        repository.the('prod', 'VirtualService'),
        'spec/http/*/timeout',
      );
      return Number.parseFloat(found);
    };
    for (const { caller, callee } of called)
      expect(timeout(callee)).toBeLessThan(timeout(caller));
  });
});
