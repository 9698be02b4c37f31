import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

/** The inbox in a real database: once, and again after a failure. */
export const eventInboxITJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.events.consumed`,
    [
      `${packageName(service)}.support.DatabaseTest`,
      'java.nio.charset.StandardCharsets',
      'java.util.ArrayList',
      'java.util.List',
      'java.util.UUID',
      'org.junit.jupiter.api.Test',
      'org.springframework.beans.factory.annotation.Autowired',
      'org.springframework.context.annotation.Import',
      'org.springframework.transaction.annotation.Propagation',
      'org.springframework.transaction.annotation.Transactional',
      'static org.assertj.core.api.Assertions.assertThat',
      'static org.assertj.core.api.Assertions.assertThatIllegalStateException',
    ],
    text`
@DatabaseTest
@Import(EventInbox.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class EventInboxIT {

    @Autowired
    EventInbox inbox;

    private final List<EventEnvelope> handled = new ArrayList<>();
    private final EventEnvelope event = EventEnvelope.read("{\\"event_id\\": \\"%s\\", \\"event_type\\": \\"created\\"}"
            .formatted(UUID.randomUUID())
            .getBytes(StandardCharsets.UTF_8));

    @Test
    void aRepeatedDeliveryHasNoEffect() {
        inbox.once("one", event, handled::add);
        inbox.once("one", event, handled::add);
        assertThat(handled).hasSize(1);
    }

    @Test
    void everyConsumerHandlesTheEventForItself() {
        inbox.once("one", event, handled::add);
        inbox.once("other", event, handled::add);
        assertThat(handled).hasSize(2);
    }

    @Test
    void aFailedEventIsHandledAgain() {
        assertThatIllegalStateException().isThrownBy(() -> inbox.once("one", event, failing -> {
            throw new IllegalStateException();
        }));
        inbox.once("one", event, handled::add);
        assertThat(handled).hasSize(1);
    }
}
`,
  );
