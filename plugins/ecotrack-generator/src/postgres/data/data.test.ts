import { databaseOwnerSecret, isPersonal } from '@ecotrack/model';
import { repositories } from '../../core/__testUtils__/services';
import { migrationNotes } from './migrationNotes';

const WITH_DATABASE = repositories.filter(
  ([, { input }]) => input.service.spec.postgres,
);

describe.each(WITH_DATABASE)('the data of %s', (_name, repository) => {
  const { service } = repository.input;
  const anonymise = () => repository.content('data/anonymise.sql');
  const columns = (service.spec.postgres?.tables ?? []).flatMap(table =>
    table.columns.map(column => ({ table: table.name, ...column })),
  );

  it('has a way on from each migration, in their order', () => {
    const migrations = repository.files.flatMap(
      ({ path }) => /migration\/common\/(V.+)\.sql$/.exec(path)?.[1] ?? [],
    );
    expect(migrationNotes(service).map(([name]) => name)).toEqual(migrations);
  });

  it('loses what tells who somebody is', () => {
    const personal = columns.filter(
      ({ name, type, values }) =>
        /^(text|varchar)/.test(type) && !values && isPersonal(name),
    );
    expect(
      personal.filter(
        ({ name }) => !new RegExp(`"${name}" = (pg_temp|')`).test(anonymise()),
      ),
    ).toEqual([]);
  });

  it('knows every column of text, so that only a later one stops it', () => {
    const known = [...anonymise().matchAll(/^ {8}'(\S+)',?$/gm)];
    expect(known.map(([, name]) => name)).toEqual(
      columns.flatMap(({ table, name, type }) =>
        /^(text|varchar|jsonb)/.test(type) ? [`${table}.${name}`] : [],
      ),
    );
  });

  it('is read with a password that is there', () => {
    const { environments } = service.spec.delivery;
    const secret = databaseOwnerSecret(service);
    expect(repository.content('docs/recovery.md')).toContain(secret);
    expect(
      repository
        .ofKind(environments.at(-1)!.name, 'ExternalSecret')
        .map(({ metadata }) => metadata?.name),
    ).toContain(secret);
  });
});
