import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

export const outboxStoreJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.events.outbox`,
    [
      'java.time.Duration',
      'java.util.List',
      'java.util.UUID',
      'org.springframework.jdbc.core.simple.JdbcClient',
      'org.springframework.stereotype.Repository',
    ],
    text`
/** The table of the outbox. */
@Repository
public class OutboxStore {

    private final JdbcClient jdbc;

    public OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(OutboxMessage message) {
        jdbc.sql(
                        """
                        insert into outbox (id, binding, aggregate_id, event_type, payload, traceparent)
                        values (:id, :binding, :aggregateId, :eventType, :payload, :traceparent)
                        """)
                .paramSource(message)
                .update();
    }

    /**
     * Locks the messages that may be sent now. Only the oldest waiting message of each aggregate is
     * among them, so that replicas working side by side never overtake each other within one aggregate.
     */
    List<OutboxMessage> lockNext(int limit) {
        return jdbc.sql(
                        """
                        select id, binding, aggregate_id, event_type, payload, traceparent, attempts
                        from outbox o
                        where published_at is null
                          and next_attempt_at <= clock_timestamp()
                          and not exists (
                            select 1 from outbox earlier
                            where earlier.published_at is null
                              and earlier.binding = o.binding
                              and earlier.aggregate_id = o.aggregate_id
                              and earlier.position < o.position)
                        order by position
                        limit :limit
                        for update of o skip locked
                        """)
                .param("limit", limit)
                .query(OutboxMessage.class)
                .list();
    }

    void markPublished(List<UUID> ids) {
        jdbc.sql(
                        """
                        update outbox
                        set published_at = clock_timestamp(), attempts = attempts + 1, last_error = null
                        where id in (:ids)
                        """)
                .param("ids", ids)
                .update();
    }

    void markFailed(UUID id, String error, Duration retryAfter) {
        jdbc.sql(
                        """
                        update outbox
                        set attempts = attempts + 1,
                            last_error = :error,
                            next_attempt_at = clock_timestamp() + :millis * interval '1 millisecond'
                        where id = :id
                        """)
                .param("id", id)
                .param("error", error)
                .param("millis", retryAfter.toMillis())
                .update();
    }

    int deletePublishedBefore(Duration age) {
        return jdbc.sql(
                        """
                        delete from outbox
                        where published_at < clock_timestamp() - :millis * interval '1 millisecond'
                        """)
                .param("millis", age.toMillis())
                .update();
    }

    /** Seconds the oldest message has been waiting, 0 when none waits. */
    double oldestWaitingSeconds() {
        return jdbc.sql(
                        """
                        select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)
                        from outbox where published_at is null
                        """)
                .query(Double.class)
                .single();
    }
}
`,
  );
