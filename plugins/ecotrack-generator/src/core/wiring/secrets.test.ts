import { textsAt } from '../__testUtils__/GeneratedRepository';
import { deliveries } from '../__testUtils__/services';

interface Source {
  secret: { name: string; items: { key: string; path: string }[] };
}

describe.each(deliveries)('secrets of %s', (_, repository, environment) => {
  const { platform, service } = repository.input;
  const { namespace, dataNamespace } = platform.environments.find(
    one => one.name === environment,
  )!;
  const made = repository.ofKind(environment, 'ExternalSecret');
  const keysOf = (one: (typeof made)[number]) =>
    Object.keys(
      (one as unknown as { spec: { target: { template: { data: object } } } })
        .spec.target.template.data,
    );
  const volumes = (
    repository.workload(environment) as unknown as {
      spec: {
        template: {
          spec: {
            volumes: { name: string; projected?: { sources: Source[] } }[];
          };
        };
      };
    }
  ).spec.template.spec.volumes;
  const mounted = volumes.flatMap(one => one.projected?.sources ?? []);

  it('are mounted key by key exactly as the ExternalSecrets make them', () => {
    const inNamespace = made.filter(
      one => one.metadata.namespace === namespace,
    );
    expect(
      mounted.map(({ secret }) => [
        secret.name,
        secret.items.map(({ key }) => key).sort(),
      ]),
    ).toEqual(
      expect.arrayContaining(
        inNamespace.map(one => [
          textsAt(one, 'spec/target/name')[0],
          keysOf(one).sort(),
        ]),
      ),
    );
    expect(mounted).toHaveLength(inNamespace.length);
  });

  it('are read by properties whose technology the settings know', () => {
    const known = [...repository.settings(environment).keys()];
    const properties = mounted.flatMap(({ secret }) =>
      secret.items.map(({ path }) => path),
    );
    expect(new Set(properties).size).toBe(properties.length);
    for (const property of properties) {
      const own = service.spec.security.secrets.some(({ name, keys }) =>
        keys.some(key => property === `ecotrack.secrets.${name}.${key}`),
      );
      const section = property.split('.').slice(0, 2).join('.');
      expect([
        property,
        own || known.some(key => key.startsWith(section)),
      ]).toEqual([property, true]);
    }
  });

  it('are imported from the folder they are mounted at', () => {
    const mounts = textsAt(
      repository.workload(environment),
      'spec/template/spec/containers/*/volumeMounts/*/mountPath',
    );
    const imports = String(
      repository.settings(environment).get('spring.config.import'),
    );
    const at = /configtree:([^,]*)\/(?:,|$)/.exec(imports)?.[1];
    expect(mounts.includes(String(at))).toBe(mounted.length > 0);
    const file = /file:([^,]*)\/application\.yaml(?:,|$)/.exec(imports)?.[1];
    expect(mounts).toContain(file);
  });

  it('in the data namespace are those the operators are told to read', () => {
    const told = [
      ...repository
        .ofKind(environment, 'DatabaseRole')
        .flatMap(one => textsAt(one, 'spec/passwordSecret/name')),
      ...repository
        .ofKind(environment, 'KafkaUser')
        .flatMap(one =>
          textsAt(
            one,
            'spec/authentication/password/valueFrom/secretKeyRef/name',
          ),
        ),
    ];
    expect(
      made
        .filter(one => one.metadata.namespace === dataNamespace)
        .flatMap(one => textsAt(one, 'spec/target/name'))
        .sort(),
    ).toEqual(told.sort());
  });

  it('come from one place in OpenBao for each key of a template', () => {
    const generators = repository
      .ofKind(environment, 'VaultDynamicSecret')
      .map(one => one.metadata.name);
    for (const one of made) {
      const wanted = textsAt(one, 'spec/target/template/data/*')
        .flatMap(template => [...template.matchAll(/\{\{ \.(\w+)/g)])
        .map(([, name]) => name);
      const generated = textsAt(
        one,
        'spec/dataFrom/*/sourceRef/generatorRef/name',
      );
      const given = generated.length
        ? ['username', 'password']
        : textsAt(one, 'spec/data/*/secretKey');
      expect(new Set(wanted)).toEqual(new Set(given));
      expect(generators).toEqual(expect.arrayContaining(generated));
    }
  });

  it('stand nowhere in the repository', () => {
    for (const { path, content } of repository.files) {
      expect([path, content]).toEqual([
        path,
        expect.not.stringMatching(
          /-----BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|sk_live_/,
        ),
      ]);
    }
  });
});
