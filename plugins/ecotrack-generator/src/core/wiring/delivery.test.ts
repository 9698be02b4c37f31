import { parse } from 'yaml';
import { textsAt } from '../__testUtils__/GeneratedRepository';
import { deliveries } from '../__testUtils__/services';

describe.each(deliveries)('delivery of %s', (_, repository, environment) => {
  const { platform, service, source } = repository.input;
  const at = platform.environments.find(one => one.name === environment)!;
  const application = parse(
    repository.content(`deploy/argocd/${environment}.yaml`),
  );

  it('syncs the folder that was rendered for it', () => {
    const { path, repoURL, targetRevision } = application.spec.source;
    expect([repoURL, targetRevision]).toEqual([
      source.repositoryUrl,
      source.branch,
    ]);
    expect(
      repository.files.some(file => file.path.startsWith(`${path}/`)),
    ).toBe(true);
    expect(path).toContain(environment);
  });

  it('goes where the objects say they stand', () => {
    expect(application.spec.destination).toEqual({
      name: at.cluster,
      namespace: at.namespace,
    });
    const deployment = repository.workload(environment);
    expect(deployment.metadata.namespace).toBe(at.namespace);
    for (const { metadata } of repository.objects(environment)) {
      expect([at.namespace, at.dataNamespace]).toContain(metadata.namespace);
    }
  });

  it('is automatic only where the platform says so, and deletes no service', () => {
    expect(application.spec.syncPolicy.automated !== undefined).toBe(
      at.autoSync,
    );
    expect(application.metadata.finalizers).toBeUndefined();
  });

  it('runs the image of the service under the account of the service', () => {
    const deployment = repository.workload(environment);
    const account = repository.the(environment, 'ServiceAccount');
    expect(
      textsAt(deployment, 'spec/template/spec/serviceAccountName'),
    ).toEqual([account.metadata.name]);
    expect(
      textsAt(deployment, 'spec/template/spec/containers/*/image')[0],
    ).toMatch(
      new RegExp(`^${platform.registry}/${service.metadata.name}:(?!latest)`),
    );
  });

  it('builds the image from files that are there', () => {
    const copied = [
      ...repository
        .content('Dockerfile')
        .matchAll(/^COPY (?!--from)(.*) \S+$/gm),
    ].flatMap(([, names]) => names.split(' '));
    expect(copied.length).toBeGreaterThan(2);
    for (const name of copied) {
      expect([
        name,
        repository.files.some(
          ({ path }) => path === name || path.startsWith(`${name}/`),
        ),
      ]).toEqual([name, true]);
    }
    const wrapper = repository.files.find(({ path }) => path === 'mvnw');
    expect(wrapper?.executable).toBe(true);
  });

  it('mounts only volumes and reads only ConfigMaps that are there', () => {
    const deployment = repository.workload(environment);
    const pod = 'spec/template/spec';
    expect(
      textsAt(deployment, `${pod}/containers/*/volumeMounts/*/name`).sort(),
    ).toEqual(textsAt(deployment, `${pod}/volumes/*/name`).sort());
    // Dashboards are Grafana's to read and log rules Loki's, not the pods'.
    const { dashboardLabel, logRuleLabel } = platform.observability;
    const maps = repository
      .ofKind(environment, 'ConfigMap')
      .filter(
        ({ metadata: { labels } }) =>
          !labels?.[dashboardLabel] && !labels?.[logRuleLabel],
      )
      .map(one => one.metadata.name);
    expect(
      [
        ...textsAt(deployment, `${pod}/volumes/*/configMap/name`),
        ...textsAt(
          deployment,
          `${pod}/containers/*/envFrom/*/configMapRef/name`,
        ),
      ].sort(),
    ).toEqual(maps.sort());
  });

  it('gives the container the variables of the team and the JVM options', () => {
    const deployment = repository.workload(environment);
    expect(
      textsAt(deployment, 'spec/template/spec/containers/*/env/*/name'),
    ).toEqual(['JDK_JAVA_OPTIONS']);
    const wanted = {
      ...service.spec.application.environment,
      ...service.spec.delivery.environments.find(
        one => one.name === environment,
      )!.environment,
    };
    const given = repository
      .ofKind(environment, 'ConfigMap')
      .find(one => one.metadata.name.endsWith('-environment'))!.data;
    expect(given).toEqual(wanted);
  });
});
