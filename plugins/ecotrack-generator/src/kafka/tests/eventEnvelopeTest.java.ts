import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

/** What counts as an event of another service. */
export const eventEnvelopeTestJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.events.consumed`,
    [
      'java.nio.charset.StandardCharsets',
      'java.time.Instant',
      'org.junit.jupiter.api.Test',
      'org.junit.jupiter.params.ParameterizedTest',
      'org.junit.jupiter.params.provider.ValueSource',
      'static org.assertj.core.api.Assertions.assertThat',
      'static org.assertj.core.api.Assertions.assertThatExceptionOfType',
    ],
    text`
class EventEnvelopeTest {

    @Test
    void keepsWhatThisServiceDoesNotKnow() {
        EventEnvelope event = read("""
                {"event_id": "e-1", "event_type": "created", "order_id": 9007199254740993,
                 "timestamp": "2026-11-21T09:00:00.123456Z", "data": {"total_amount": "12.50"},
                 "metadata": {"source": "order-service", "correlation_id": "abc", "more": 1}}
                """);
        assertThat(event.eventId()).isEqualTo("e-1");
        assertThat(event.timestamp()).isEqualTo(Instant.parse("2026-11-21T09:00:00.123456Z"));
        assertThat(event.key("order_id").asLong()).isEqualTo(9007199254740993L);
        assertThat(event.data().get("total_amount").asString()).isEqualTo("12.50");
        assertThat(event.metadata().source()).isEqualTo("order-service");
    }

    @Test
    void aMissingKeyIsNamed() {
        EventEnvelope event = read("{\\"event_id\\": \\"e-1\\", \\"event_type\\": \\"created\\"}");
        assertThatExceptionOfType(InvalidEventException.class)
                .isThrownBy(() -> event.key("order_id"))
                .withMessageContaining("order_id");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "not json", "null", "[1]", "{}", "{\\"event_id\\": \\"e-1\\"}", "{\\"event_id\\": \\" \\", \\"event_type\\": \\"created\\"}" })
    void anythingElseIsRefused(String message) {
        assertThatExceptionOfType(InvalidEventException.class).isThrownBy(() -> read(message));
    }

    private static EventEnvelope read(String json) {
        return EventEnvelope.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
`,
  );
