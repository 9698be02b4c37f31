import { textsAt } from '../__testUtils__/GeneratedRepository';
import { deliveries } from '../__testUtils__/services';

const stored = deliveries.filter(
  ([, repository]) => repository.input.service.spec.postgres,
);

describe.each(stored)('the database of %s', (_, repository, environment) => {
  const settings = repository.settings(environment);
  const database = repository.the(environment, 'Database');
  const roles = repository.ofKind(environment, 'DatabaseRole');
  const [owner] = textsAt(database, 'spec/owner');

  it('is the one that pool and migrations connect to', () => {
    const [name] = textsAt(database, 'spec/name');
    const [cluster] = textsAt(database, 'spec/cluster/name');
    const address = `jdbc:postgresql://${cluster}-rw.${database.metadata.namespace}.svc:5432/${name}`;
    for (const key of ['spring.datasource.url', 'spring.flyway.url']) {
      expect(String(settings.get(key)).split('?')[0]).toBe(address);
    }
  });

  it('belongs to the role that migrates', () => {
    expect(roles.flatMap(one => textsAt(one, 'spec/name'))).toContain(owner);
    expect(settings.get('spring.flyway.user')).toBe(owner);
    expect(settings.get('spring.datasource.username')).not.toBe(owner);
    expect(roles.flatMap(one => textsAt(one, 'spec/name')).sort()).toEqual(
      [owner, String(settings.get('spring.datasource.username'))].sort(),
    );
  });

  it('has the schema of the migrations, owned by the same role', () => {
    const [schema] = textsAt(database, 'spec/schemas/*/name');
    expect(String(settings.get('spring.flyway.schemas'))).toBe(schema);
    expect(textsAt(database, 'spec/schemas/*/owner')).toEqual([owner]);
  });

  it('is granted to the role of the application by a migration', () => {
    const role = String(settings.get('spring.datasource.username'));
    const grants = repository.files.filter(
      ({ path, content }) =>
        path.startsWith('src/main/resources/db/migration/common/') &&
        content.includes(`"${role}"`),
    );
    expect(grants.map(({ path }) => path)).not.toEqual([]);
  });

  it('keeps to the connections the cluster has', () => {
    const pool = Number(
      settings.get('spring.datasource.hikari.maximum-pool-size'),
    );
    const { scaling } = repository.input.service.spec.delivery;
    expect(pool * (scaling.maxReplicas + 1)).toBeLessThanOrEqual(
      repository.input.platform.postgres.maxConnections,
    );
  });
});
