import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

export const outboxMessageJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.events.outbox`,
    ['java.util.UUID'],
    text`
/** An event on its way: the id is the event's own, the aggregate id becomes the key of the message. */
public record OutboxMessage(
        UUID id,
        String binding,
        String aggregateId,
        String eventType,
        String payload,
        String traceparent,
        int attempts) {}
`,
  );
