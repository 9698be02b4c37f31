import { textsAt } from '../__testUtils__/GeneratedRepository';
import { deliveries } from '../__testUtils__/services';

const CONTAINER = 'spec/template/spec/containers/*';

describe.each(deliveries)('ports of %s', (_, repository, environment) => {
  const deployment = repository.workload(environment);
  const settings = repository.settings(environment);
  const ports = textsAt(deployment, `${CONTAINER}/ports/*/containerPort`);

  it('are those the application listens on', () => {
    expect(ports).toEqual([
      String(settings.get('server.port')),
      String(settings.get('management.server.port')),
    ]);
  });

  it('are named alike in the Service and the container', () => {
    const names = textsAt(deployment, `${CONTAINER}/ports/*/name`);
    const service = repository.the(environment, 'Service');
    expect(textsAt(service, 'spec/ports/*/name')).toEqual(names);
    expect(textsAt(service, 'spec/ports/*/targetPort')).toEqual(names);
    expect(textsAt(service, 'spec/ports/*/port')).toEqual(ports);
  });

  it('are exposed by the image', () => {
    expect(repository.content('Dockerfile')).toContain(
      `EXPOSE ${ports.join(' ')}\n`,
    );
  });
});
