import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

/** The SQL of the outbox against a real database, in a schema that no publisher looks at. */
export const outboxStoreITJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.events.outbox`,
    [
      `${packageName(service)}.support.DatabaseTest`,
      'java.sql.Connection',
      'java.sql.SQLException',
      'java.time.Duration',
      'java.util.List',
      'java.util.UUID',
      'org.flywaydb.core.Flyway',
      'org.junit.jupiter.api.AfterEach',
      'org.junit.jupiter.api.BeforeEach',
      'org.junit.jupiter.api.Test',
      'org.springframework.beans.factory.annotation.Autowired',
      'org.springframework.jdbc.core.simple.JdbcClient',
      'org.springframework.jdbc.datasource.DataSourceTransactionManager',
      'org.springframework.jdbc.datasource.DelegatingDataSource',
      'org.springframework.transaction.TransactionDefinition',
      'org.springframework.transaction.annotation.Propagation',
      'org.springframework.transaction.annotation.Transactional',
      'org.springframework.transaction.support.TransactionTemplate',
      'static org.assertj.core.api.Assertions.assertThat',
    ],
    text`
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class OutboxStoreIT {

    private static final String SCHEMA = "outbox_test";

    @Autowired
    Flyway configured;

    private Flyway flyway;
    private OutboxStore store;
    private TransactionTemplate transaction;

    @BeforeEach
    void emptySchema() {
        flyway = Flyway.configure()
                .configuration(configured.getConfiguration())
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .cleanDisabled(false)
                .load();
        flyway.clean();
        flyway.migrate();
        var dataSource = new DelegatingDataSource(flyway.getConfiguration().getDataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                connection.setSchema(SCHEMA);
                return connection;
            }
        };
        store = new OutboxStore(JdbcClient.create(dataSource));
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @AfterEach
    void removeSchema() {
        flyway.clean();
    }

    @Test
    void replicasShareTheWorkAndNoneOvertakesWithinAnAggregate() {
        UUID firstOfA = insert("a");
        UUID secondOfA = insert("a");
        UUID firstOfB = insert("b");

        transaction.executeWithoutResult(one -> {
            assertThat(lock(1)).containsExactly(firstOfA);
            transaction.executeWithoutResult(other -> assertThat(lock(10)).containsExactly(firstOfB));
            store.markPublished(List.of(firstOfA));
            transaction.executeWithoutResult(other -> assertThat(lock(10)).containsExactly(firstOfB));
        });

        transaction.executeWithoutResult(later -> assertThat(lock(10)).containsExactly(secondOfA, firstOfB));
    }

    @Test
    void aFailedMessageWaitsAndHoldsItsAggregateBack() {
        UUID failed = insert("a");
        insert("a");
        UUID other = insert("b");

        store.markFailed(failed, "no broker", Duration.ofHours(1));

        transaction.executeWithoutResult(status -> assertThat(lock(10)).containsExactly(other));
        store.markFailed(failed, "no broker", Duration.ZERO);
        transaction.executeWithoutResult(status -> {
            List<OutboxMessage> next = store.lockNext(10);
            assertThat(next).extracting(OutboxMessage::id).containsExactly(failed, other);
            assertThat(next.getFirst().attempts()).isEqualTo(2);
        });
    }

    @Test
    void onlyPublishedMessagesAreRemovedAndCountedOut() {
        UUID published = insert("a");
        UUID waiting = insert("b");
        assertThat(store.oldestWaitingSeconds()).isPositive();

        store.markPublished(List.of(published));
        assertThat(store.deletePublishedBefore(Duration.ofHours(1))).isZero();
        assertThat(store.deletePublishedBefore(Duration.ZERO)).isEqualTo(1);

        store.markPublished(List.of(waiting));
        assertThat(store.oldestWaitingSeconds()).isZero();
    }

    private List<UUID> lock(int limit) {
        return store.lockNext(limit).stream().map(OutboxMessage::id).toList();
    }

    private UUID insert(String aggregateId) {
        UUID id = UUID.randomUUID();
        store.insert(new OutboxMessage(id, "binding", aggregateId, "created", "{}", null, 0));
        return id;
    }
}
`,
  );
