import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

export const databaseInboxJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.events.consumed`,
    [
      'java.time.Duration',
      'java.util.function.Consumer',
      'org.slf4j.Logger',
      'org.slf4j.LoggerFactory',
      'org.springframework.beans.factory.annotation.Value',
      'org.springframework.jdbc.core.simple.JdbcClient',
      'org.springframework.scheduling.annotation.Scheduled',
      'org.springframework.stereotype.Component',
      'org.springframework.transaction.annotation.Transactional',
    ],
    text`
/** Remembers handled events in the handler's transaction, so that a repeated delivery changes nothing. */
@Component
public class EventInbox {

    private static final Logger log = LoggerFactory.getLogger(EventInbox.class);

    private final JdbcClient jdbc;
    private final Duration retention;

    EventInbox(JdbcClient jdbc, @Value("\${ecotrack.inbox.retention}") Duration retention) {
        this.jdbc = jdbc;
        this.retention = retention;
    }

    /** Handles the event unless it was handled before; two deliveries at a time wait for each other here. */
    @Transactional
    public void once(String consumer, EventEnvelope event, Consumer<EventEnvelope> handler) {
        int inserted = jdbc.sql(
                        "insert into inbox (consumer, event_id) values (:consumer, :eventId) on conflict do nothing")
                .param("consumer", consumer)
                .param("eventId", event.eventId())
                .update();
        if (inserted == 0) {
            log.info("Event {} was handled before; this delivery is ignored", event.eventId());
            return;
        }
        handler.accept(event);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void deleteOld() {
        int deleted = jdbc.sql(
                        "delete from inbox where processed_at < clock_timestamp() - :millis * interval '1 millisecond'")
                .param("millis", retention.toMillis())
                .update();
        log.debug("Removed {} old entries from the inbox", deleted);
    }
}
`,
  );
