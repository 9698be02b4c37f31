import { packageName, type Service } from '@ecotrack/model';
import { databaseInboxJava } from './databaseInbox.java';
import { redisInboxJava } from './redisInbox.java';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

/** Where a service remembers the events it has handled. */
export type InboxKind = 'database' | 'redis' | 'none';

export function inboxKind(service: Service): InboxKind {
  if (service.spec.postgres) return 'database';
  return service.spec.redis ? 'redis' : 'none';
}

export function eventInboxJava(service: Service): string {
  switch (inboxKind(service)) {
    case 'database':
      return databaseInboxJava(service);
    case 'redis':
      return redisInboxJava(service);
    default:
      return passingInboxJava(service);
  }
}

function passingInboxJava(service: Service) {
  return javaFile(
    `${packageName(service)}.events.consumed`,
    ['java.util.function.Consumer', 'org.springframework.stereotype.Component'],
    text`
/**
 * Passes every delivery on: this service has neither database nor Redis to remember events in. Kafka may
 * deliver an event twice, so that a handler has to bear it.
 */
@Component
public class EventInbox {

    public void once(String consumer, EventEnvelope event, Consumer<EventEnvelope> handler) {
        handler.accept(event);
    }
}
`,
  );
}
