import { deadLetterTopic, packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import type { ConsumedPlan } from '../consumed/consumedPlan';
import { inboxKind } from '../consumed/eventInbox.java';
import type { TopicPlan } from '../events/topicPlan';

/** The way of an event through a real broker, out of the service and into it. */
export function eventsITJava(
  service: Service,
  published: readonly TopicPlan[],
  consumed: readonly ConsumedPlan[],
): string {
  const root = packageName(service);
  const told = published.filter(({ topic }) =>
    topic.events.some(({ on, when }) => on === 'create' && !when),
  );
  const direct = told.filter(({ table }) => table.references.length === 0);
  const stored = told.filter(({ table }) => table.references.length > 0);
  const heard = consumed.filter(({ events }) =>
    events.some(({ method }) => method),
  );
  return javaFile(
    `${root}.events`,
    [
      'jakarta.persistence.EntityManager',
      'java.time.Duration',
      'java.util.List',
      'java.util.Map',
      'java.util.Objects',
      'java.util.UUID',
      'java.util.function.Predicate',
      'org.apache.kafka.clients.consumer.ConsumerRecord',
      'org.apache.kafka.clients.consumer.KafkaConsumer',
      'org.apache.kafka.clients.producer.KafkaProducer',
      'org.apache.kafka.clients.producer.ProducerRecord',
      'org.apache.kafka.common.TopicPartition',
      'org.apache.kafka.common.serialization.StringDeserializer',
      'org.apache.kafka.common.serialization.StringSerializer',
      'org.junit.jupiter.api.BeforeEach',
      'org.junit.jupiter.api.Test',
      'org.mockito.ArgumentMatcher',
      'org.springframework.beans.factory.annotation.Autowired',
      'org.springframework.beans.factory.annotation.Value',
      'org.springframework.test.context.bean.override.mockito.MockitoBean',
      'org.springframework.transaction.support.TransactionTemplate',
      `${root}.events.consumed.EventEnvelope`,
      `${root}.support.IntegrationTest`,
      ...heard.map(plan => `${plan.package}.${plan.listener}`),
      ...told.flatMap(({ table }) => [
        `${table.package}.${table.entity}`,
        `${table.package}.${table.entity}Samples`,
        `${table.package}.${table.entity}Service`,
      ]),
      'static org.assertj.core.api.Assertions.assertThat',
      'static org.awaitility.Awaitility.await',
      'static org.mockito.ArgumentMatchers.argThat',
      'static org.mockito.Mockito.doThrow',
      'static org.mockito.Mockito.times',
      'static org.mockito.Mockito.verify',
    ],
    text`
@IntegrationTest
class EventsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Value("\${spring.kafka.bootstrap-servers}")
    String brokers;

    ${direct.map(
      ({ table }) =>
        `@Autowired\n${table.entity}Service ${table.repository};\n\n`,
    )}
    ${
      stored.length > 0 &&
      text`
@Autowired
TransactionTemplate transaction;

@Autowired
EntityManager entities;

${stored.map(
  ({ bean, table }) => `@Autowired\n${bean} ${table.variable}Events;\n\n`,
)}
`
    }
    ${heard.map(
      ({ listener, function: name }) =>
        `@MockitoBean\n${listener} ${name};\n\n`,
    )}
    ${told.map(plan => `${publishTest(plan)}\n`)}
    ${heard.map(plan => `${consumeTests(service, plan)}\n`)}
    ${
      heard.length > 0 &&
      text`
private void send(String topic, String key, String value) {
    try (var producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
        producer.send(new ProducerRecord<>(topic, key, value));
    }
}

/** An event as every publisher writes it, and a field that nobody knows yet. */
private static String event(String id, String type) {
    return """
            {"event_id": "%s", "event_type": "%s", "schema_version": "1.0", "timestamp": "2026-01-31T12:00:00Z",
             "data": {"later": true}, "metadata": {"source": "test", "correlation_id": "%s", "later": true},
             "later": {"also": [1]}}""".formatted(id, type, id);
}

private static EventEnvelope withId(String id) {
    return argThat(event -> event != null && event.eventId().equals(id));
}

`
    }
    /** The first record of the topic that fits, wherever it stands. */
    private ConsumerRecord<String, String> awaitRecord(String topic, Predicate<ConsumerRecord<String, String>> fits) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", brokers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = await().atMost(PATIENCE)
                    .until(() -> consumer.partitionsFor(topic), found -> !found.isEmpty())
                    .stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return await().atMost(PATIENCE)
                    .until(
                            () -> {
                                for (ConsumerRecord<String, String> candidate : consumer.poll(Duration.ofMillis(200))) {
                                    if (fits.test(candidate)) {
                                        return candidate;
                                    }
                                }
                                return null;
                            },
                            Objects::nonNull);
        }
    }
}
`,
  );
}

function publishTest({ topic, table }: TopicPlan): string {
  const { entity, repository, variable } = table;
  const create =
    table.references.length === 0
      ? `${table.id.type} id = ${repository}.create(${entity}Samples.request()).id();`
      : text`
${table.id.type} id = transaction.execute(status -> {
    ${entity} ${variable} = ${entity}Samples.stored(entities);
    ${variable}Events.created(${variable});
    return ${variable}.getId();
});
`;
  const type = topic.events.find(({ on, when }) => on === 'create' && !when)!;
  return text`
@Test
void aNew${entity}IsToldOnTheTopic() {
    ${create}
    ConsumerRecord<String, String> event = awaitRecord(
            ${javaString(
              topic.topic,
            )}, candidate -> id.toString().equals(candidate.key()));
    assertThat(event.value()).contains("\\"event_type\\":${JSON.stringify(
      type.type,
    ).replaceAll('"', '\\"')}");
    assertThat(event.headers().lastHeader("event_id")).isNotNull();
}
`;
}

function consumeTests(service: Service, plan: ConsumedPlan): string {
  const { function: name, topic } = plan;
  const first = plan.events.flatMap(({ type, method }) =>
    method ? [{ type, method }] : [],
  )[0];
  const deadLetters = javaString(deadLetterTopic(service, topic.topic));
  const source = javaString(topic.topic);
  const type = javaString(first.type);
  const title = plan.consumer.replace(/Consumer$/, '');
  // Without database and Redis nothing remembers an event: the handler bears the second delivery.
  const [effect, deliveries] =
    inboxKind(service) === 'none'
      ? ['ReachesTheHandlerEachTime', 2]
      : ['HasOneEffect', 1];
  return text`
@Test
void aRepeatedEventOf${title}${effect}() {
    String repeated = UUID.randomUUID().toString();
    String last = UUID.randomUUID().toString();
    send(${source}, "1", event(repeated, ${type}));
    send(${source}, "1", event(repeated, ${type}));
    send(${source}, "1", event(last, ${type}));
    await().atMost(PATIENCE).untilAsserted(() -> verify(${name}).${first.method}(withId(last)));
    verify(${name}, times(${deliveries})).${first.method}(withId(repeated));
}

@Test
void anUnreadableMessageOf${title}IsSetAside() {
    String message = "not JSON, " + UUID.randomUUID();
    send(${source}, "1", message);
    awaitRecord(${deadLetters}, candidate -> message.equals(candidate.value()));
}

@Test
void anEventOf${title}WithoutIdIsSetAside() {
    String type = ${type} + " " + UUID.randomUUID();
    send(${source}, "1", "{\\"event_type\\": \\"" + type + "\\"}");
    awaitRecord(${deadLetters}, candidate -> candidate.value().contains(type));
}

@Test
void anEventOf${title}ThatFailsThreeTimesIsSetAside() {
    String failing = UUID.randomUUID().toString();
    doThrow(new IllegalStateException("on purpose")).when(${name}).${first.method}(withId(failing));
    send(${source}, "1", event(failing, ${type}));
    awaitRecord(${deadLetters}, candidate -> candidate.value().contains(failing));
    verify(${name}, times(3)).${first.method}(withId(failing));
}
`;
}
