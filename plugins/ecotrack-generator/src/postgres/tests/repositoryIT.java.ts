import { auditTable, packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import type { TablePlan } from '../plan/tablePlan';

/** Slice test of entity and repository against the real migrations. */
export function repositoryITJava(plan: TablePlan, service: Service): string {
  const { entity, repository, table, references } = plan;
  const root = packageName(service);
  const audit = javaString(
    `select operation from ${auditTable(table)} where row_id = :id order by id`,
  );
  const row = javaString(
    `select new_row::text from ${auditTable(
      table,
    )} where row_id = :id and operation = 'INSERT'`,
  );
  const hidden = table.columns.filter(({ writeOnly }) => writeOnly);
  const [reference] = references;
  return javaFile(
    plan.package,
    [
      'jakarta.persistence.EntityManager',
      'org.junit.jupiter.api.Test',
      'org.springframework.beans.factory.annotation.Autowired',
      'org.springframework.jdbc.core.simple.JdbcClient',
      `${root}.support.DatabaseTest`,
      'org.springframework.dao.OptimisticLockingFailureException',
      'static org.assertj.core.api.Assertions.assertThat',
      'static org.assertj.core.api.Assertions.assertThatExceptionOfType',
    ],
    text`
@DatabaseTest
class ${entity}RepositoryIT {

    @Autowired
    EntityManager entities;

    @Autowired
    ${entity}Repository ${repository};
    ${table.audit && '\n@Autowired\nJdbcClient jdbc;\n'}

    @Test
    void keepsEveryColumn() {
        ${entity} stored = ${entity}Samples.stored(entities);
        entities.clear();
        ${entity} found = ${repository}.findById(stored.getId()).orElseThrow();
        assertThat(found).isNotSameAs(stored).usingRecursiveComparison().isEqualTo(stored);
    }

    @Test
    void aStaleCopyIsRefused() {
        ${entity} stored = ${entity}Samples.stored(entities);
        entities.detach(stored);
        entities.createQuery("update ${entity}Entity row set row.version = row.version + 1").executeUpdate();
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> ${repository}.saveAndFlush(stored));
    }
    ${
      reference !== undefined &&
      text`

@Test
void isFoundByTheRowItRefersTo() {
    ${entity} stored = ${entity}Samples.stored(entities);
    assertThat(${repository}.findBy${reference.getter.slice(
        3,
      )}OrderById(stored.${reference.getter}())).containsExactly(stored);
}
`
    }
    ${
      table.audit &&
      text`

@Test
void everyChangeIsAudited() {
    ${entity} stored = ${entity}Samples.stored(entities);
    ${repository}.delete(stored);
    ${repository}.flush();
    assertThat(jdbc.sql(${audit}).param("id", stored.getId().toString()).query(String.class).list())
            .containsExactly("INSERT", "DELETE");
    assertThat(jdbc.sql(${row}).param("id", stored.getId().toString()).query(String.class).single())
            ${
              hidden.length > 0 &&
              `.doesNotContain(${hidden
                .map(({ name }) => javaString(`"${name}"`))
                .join(', ')})`
            }
            .contains("\\"id\\"", "\\"version\\"");
}
`
    }
}
`,
  );
}
