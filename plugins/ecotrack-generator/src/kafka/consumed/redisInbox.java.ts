import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { javaString } from '../../text/java';
import { text } from '../../text/text';

export const redisInboxJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.events.consumed`,
    [
      'java.time.Duration',
      'java.util.function.Consumer',
      'org.slf4j.Logger',
      'org.slf4j.LoggerFactory',
      'org.springframework.beans.factory.annotation.Value',
      'org.springframework.dao.DataAccessException',
      'org.springframework.data.redis.core.StringRedisTemplate',
      'org.springframework.stereotype.Component',
    ],
    text`
/** Remembers handled events in Redis. A Redis that is down lets the event through: handled twice is better than lost. */
@Component
public class EventInbox {

    private static final Logger log = LoggerFactory.getLogger(EventInbox.class);
    private static final String IN_WORK = "in work";
    private static final String DONE = "done";
    /** Shorter than Kafka takes to give a dead consumer's partition to another one. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final StringRedisTemplate redis;
    private final Duration retention;

    EventInbox(StringRedisTemplate redis, @Value("\${ecotrack.inbox.retention}") Duration retention) {
        this.redis = redis;
        this.retention = retention;
    }

    public void once(String consumer, EventEnvelope event, Consumer<EventEnvelope> handler) {
        String key = ${javaString(
          `${service.metadata.name}:inbox:`,
        )} + consumer + ":" + event.eventId();
        if (!claim(key)) {
            log.info("Event {} was handled before; this delivery is ignored", event.eventId());
            return;
        }
        try {
            handler.accept(event);
        } catch (RuntimeException e) {
            remember(() -> redis.delete(key));
            throw e;
        }
        remember(() -> redis.opsForValue().set(key, DONE, retention));
    }

    private boolean claim(String key) {
        try {
            if (Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(key, IN_WORK, LEASE))) {
                return true;
            }
            if (DONE.equals(redis.opsForValue().get(key))) {
                return false;
            }
        } catch (DataAccessException e) {
            log.warn("Redis does not answer; the event is handled without knowing whether it was before", e);
            return true;
        }
        throw new IllegalStateException("Another consumer is working on " + key);
    }

    private static void remember(Runnable write) {
        try {
            write.run();
        } catch (DataAccessException e) {
            log.warn("Redis does not answer; a repeated delivery of this event will be handled again", e);
        }
    }
}
`,
  );
