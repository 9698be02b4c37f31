import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

/** Unit test of the publisher: what is marked when sending works, and when it does not. */
export const outboxPublisherTestJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.events.outbox`,
    [
      `${packageName(service)}.events.EventTracing`,
      'io.micrometer.tracing.Tracer',
      'io.micrometer.tracing.propagation.Propagator',
      'java.nio.charset.StandardCharsets',
      'java.time.Duration',
      'java.util.List',
      'java.util.UUID',
      'org.junit.jupiter.api.Test',
      'org.mockito.ArgumentCaptor',
      'org.springframework.cloud.stream.function.StreamBridge',
      'org.springframework.kafka.support.KafkaHeaders',
      'org.springframework.messaging.Message',
      'org.springframework.messaging.MessagingException',
      'org.springframework.transaction.PlatformTransactionManager',
      'org.springframework.transaction.support.TransactionTemplate',
      'static org.assertj.core.api.Assertions.assertThat',
      'static org.mockito.ArgumentMatchers.any',
      'static org.mockito.ArgumentMatchers.anyString',
      'static org.mockito.ArgumentMatchers.contains',
      'static org.mockito.ArgumentMatchers.eq',
      'static org.mockito.Mockito.mock',
      'static org.mockito.Mockito.never',
      'static org.mockito.Mockito.times',
      'static org.mockito.Mockito.verify',
      'static org.mockito.Mockito.when',
    ],
    text`
class OutboxPublisherTest {

    private static final int BATCH = 3;

    private final OutboxStore store = mock();
    private final StreamBridge streamBridge = mock();
    private final OutboxPublisher publisher = new OutboxPublisher(
            store,
            new OutboxProperties(Duration.ofSeconds(1), BATCH, Duration.ofDays(1)),
            streamBridge,
            new EventTracing(Tracer.NOOP, Propagator.NOOP, "test"),
            new TransactionTemplate(mock(PlatformTransactionManager.class)));

    @Test
    void sendsUntilNothingWaits() {
        OutboxMessage first = message("1", 0);
        OutboxMessage second = message("2", 0);
        when(store.lockNext(BATCH)).thenReturn(List.of(first)).thenReturn(List.of(second)).thenReturn(List.of());
        when(streamBridge.send(anyString(), any(Object.class))).thenReturn(true);

        publisher.publish();

        verify(store).markPublished(List.of(first.id()));
        verify(store).markPublished(List.of(second.id()));
    }

    @Test
    void theAggregateIsTheKeyAndTheEventIdAHeader() {
        OutboxMessage message = message("42", 0);
        when(store.lockNext(BATCH)).thenReturn(List.of(message)).thenReturn(List.of());
        when(streamBridge.send(anyString(), any(Object.class))).thenReturn(true);

        publisher.publish();

        ArgumentCaptor<Message<byte[]>> sent = ArgumentCaptor.captor();
        verify(streamBridge).send(eq("binding"), sent.capture());
        assertThat(sent.getValue().getPayload()).asString(StandardCharsets.UTF_8).isEqualTo("{}");
        assertThat(sent.getValue().getHeaders())
                .containsEntry("event_id", message.id().toString())
                .containsEntry("event_type", "created")
                .hasEntrySatisfying(KafkaHeaders.KEY, key -> assertThat(key).isEqualTo("42".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFailureKeepsWhatWasSentAndStopsTheRound() {
        OutboxMessage sent = message("1", 0);
        OutboxMessage refused = message("2", 2);
        OutboxMessage third = message("3", 0);
        when(store.lockNext(BATCH)).thenReturn(List.of(sent, refused, third));
        when(streamBridge.send(anyString(), any(Object.class)))
                .thenReturn(true)
                .thenThrow(new MessagingException("no broker"));

        publisher.publish();

        verify(store).markPublished(List.of(sent.id()));
        verify(store).markFailed(eq(refused.id()), contains("no broker"), eq(Duration.ofSeconds(4)));
        verify(streamBridge, times(2)).send(anyString(), any(Object.class));
        verify(store, times(1)).lockNext(BATCH);
    }

    @Test
    void thePauseOfAHopelessMessageIsBounded() {
        OutboxMessage hopeless = message("1", 1000);
        when(store.lockNext(BATCH)).thenReturn(List.of(hopeless));

        publisher.publish();

        verify(store).markFailed(eq(hopeless.id()), anyString(), eq(Duration.ofSeconds(30)));
        verify(store, never()).markPublished(any());
    }

    private static OutboxMessage message(String aggregateId, int attempts) {
        return new OutboxMessage(UUID.randomUUID(), "binding", aggregateId, "created", "{}", null, attempts);
    }
}
`,
  );
