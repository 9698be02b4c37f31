import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

/** Runs all migrations on a schema of their own, twice, with the data for development. */
export const migrationITJava = (service: Service): string =>
  javaFile(
    `${packageName(service)}.migration`,
    [
      'org.flywaydb.core.Flyway',
      'org.junit.jupiter.api.AfterEach',
      'org.junit.jupiter.api.BeforeEach',
      'org.junit.jupiter.api.Test',
      'org.springframework.beans.factory.annotation.Autowired',
      'org.springframework.transaction.annotation.Propagation',
      'org.springframework.transaction.annotation.Transactional',
      `${packageName(service)}.support.DatabaseTest`,
      'static org.assertj.core.api.Assertions.assertThat',
      'static org.assertj.core.api.Assertions.assertThatCode',
    ],
    text`
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class MigrationIT {

    private static final String COMMON = "classpath:db/migration/common";

    @Autowired
    Flyway configured;

    private Flyway common;

    @BeforeEach
    void emptySchema() {
        common = flyway(COMMON);
        common.clean();
    }

    @AfterEach
    void removeSchema() {
        common.clean();
    }

    @Test
    void migratesOnceAndStaysValid() {
        int pending = common.info().pending().length;
        assertThat(common.migrate().migrationsExecuted).isEqualTo(pending).isPositive();
        assertThat(common.migrate().migrationsExecuted).isZero();
        assertThatCode(common::validate).doesNotThrowAnyException();
    }

    @Test
    void theDevelopmentDataFitsTheSchemaAndMayRunAgain() {
        Flyway development = flyway(COMMON, "classpath:db/migration/dev");
        development.migrate();
        assertThat(development.info().pending()).isEmpty();
        assertThat(development.migrate().migrationsExecuted).isZero();
    }

    private Flyway flyway(String... locations) {
        return Flyway.configure()
                .configuration(configured.getConfiguration())
                .schemas("migration_test")
                .defaultSchema("migration_test")
                .locations(locations)
                .cleanDisabled(false)
                .load();
    }
}
`,
  );
