import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

export const outboxPublisherJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.events.outbox`,
    [
      `${packageName(service)}.events.EventTracing`,
      'java.nio.charset.StandardCharsets',
      'java.time.Duration',
      'java.util.ArrayList',
      'java.util.List',
      'java.util.UUID',
      'org.slf4j.Logger',
      'org.slf4j.LoggerFactory',
      'org.springframework.cloud.stream.function.StreamBridge',
      'org.springframework.core.NestedExceptionUtils',
      'org.springframework.kafka.support.KafkaHeaders',
      'org.springframework.messaging.Message',
      'org.springframework.messaging.support.MessageBuilder',
      'org.springframework.scheduling.annotation.Scheduled',
      'org.springframework.stereotype.Component',
      'org.springframework.transaction.support.TransactionTemplate',
    ],
    text`
/**
 * Sends what waits in the outbox, at least once. A message is marked in the transaction that holds its
 * lock, after the broker has acknowledged it: several replicas share the work, and a crash in between
 * sends it again under the same event id.
 */
@Component
public class OutboxPublisher {

    private static final Logger log = LoggerFactory.getLogger(OutboxPublisher.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final OutboxStore store;
    private final OutboxProperties properties;
    private final StreamBridge streamBridge;
    private final EventTracing tracing;
    private final TransactionTemplate transactions;

    public OutboxPublisher(
            OutboxStore store,
            OutboxProperties properties,
            StreamBridge streamBridge,
            EventTracing tracing,
            TransactionTemplate transactions) {
        this.store = store;
        this.properties = properties;
        this.streamBridge = streamBridge;
        this.tracing = tracing;
        this.transactions = transactions;
    }

    /** Sends until nothing is left to send, or a message fails. */
    @Scheduled(fixedDelayString = "\${ecotrack.outbox.poll-interval}")
    void publish() {
        boolean more;
        do {
            more = transactions.execute(status -> publishBatch());
        } while (more);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void deleteOld() {
        int deleted = store.deletePublishedBefore(properties.retention());
        log.debug("Removed {} published messages from the outbox", deleted);
    }

    private boolean publishBatch() {
        List<OutboxMessage> messages = store.lockNext(properties.batchSize());
        List<UUID> sent = new ArrayList<>(messages.size());
        boolean failed = false;
        for (OutboxMessage message : messages) {
            try {
                send(message);
                sent.add(message.id());
            } catch (RuntimeException e) {
                // Most likely the broker is away: the rest waits for the next round instead of failing one by one.
                postpone(message, e);
                failed = true;
                break;
            }
        }
        if (!sent.isEmpty()) {
            store.markPublished(sent);
        }
        return !failed && !sent.isEmpty();
    }

    private void send(OutboxMessage message) {
        tracing.continueTrace(message.traceparent(), "outbox publish", () -> {
            boolean accepted = streamBridge.send(message.binding(), kafkaMessage(message));
            if (!accepted) {
                throw new IllegalStateException("The binding " + message.binding() + " did not accept the message");
            }
        });
    }

    private static Message<byte[]> kafkaMessage(OutboxMessage message) {
        return MessageBuilder.withPayload(message.payload().getBytes(StandardCharsets.UTF_8))
                .setHeader(KafkaHeaders.KEY, message.aggregateId().getBytes(StandardCharsets.UTF_8))
                .setHeader("event_id", message.id().toString())
                .setHeader("event_type", message.eventType())
                .build();
    }

    private void postpone(OutboxMessage message, RuntimeException e) {
        Duration pause = Duration.ofSeconds(1L << Math.min(message.attempts(), 10));
        Duration retryAfter = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        String cause = NestedExceptionUtils.getMostSpecificCause(e).toString();
        log.warn(
                "Event {} of {} {} was not sent (attempt {}, next in {}): {}",
                message.id(),
                message.binding(),
                message.aggregateId(),
                message.attempts() + 1,
                retryAfter,
                cause);
        store.markFailed(message.id(), cause, retryAfter);
    }
}
`,
  );
