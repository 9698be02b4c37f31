import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

export const outboxWriterJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.events.outbox`,
    [
      `${packageName(service)}.events.EventJson`,
      `${packageName(service)}.events.EventTracing`,
      'jakarta.persistence.EntityManager',
      `${packageName(service)}.events.PublishedEvent`,
      'org.springframework.stereotype.Component',
      'org.springframework.transaction.annotation.Propagation',
      'org.springframework.transaction.annotation.Transactional',
    ],
    text`
/** Puts events into the outbox. */
@Component
public class OutboxWriter {

    private final OutboxStore store;
    private final EntityManager entityManager;
    private final EventTracing tracing;

    public OutboxWriter(OutboxStore store, EntityManager entityManager, EventTracing tracing) {
        this.store = store;
        this.entityManager = entityManager;
        this.tracing = tracing;
    }

    /** Writes the event in the caller's transaction; refuses to run without one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String binding, Object aggregateId, PublishedEvent event) {
        // The row's lock comes before the message's position: positions of one aggregate then follow its commits.
        entityManager.flush();
        store.insert(new OutboxMessage(
                event.eventId(),
                binding,
                aggregateId.toString(),
                event.eventType(),
                EventJson.write(event),
                tracing.traceparent(),
                0));
    }
}
`,
  );
