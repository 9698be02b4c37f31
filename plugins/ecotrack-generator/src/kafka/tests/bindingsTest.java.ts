import {
  applicationClass,
  inputBinding,
  packageName,
  pascalCase,
  type Service,
} from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import type { ConsumedPlan } from '../consumed/consumedPlan';
import type { TopicPlan } from '../events/topicPlan';

/** Auto-configurations that would look for a database. */
const DATABASE = [
  'org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration',
  'org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration',
  'org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration',
];

/** Bindings of application.yaml with the test binder in the place of Kafka: no server is needed. */
export function bindingsTestJava(
  service: Service,
  published: readonly TopicPlan[],
  consumed: readonly ConsumedPlan[],
): string {
  const root = packageName(service);
  const empties = consumed.some(({ events }) =>
    events.some(({ caches }) => caches.length > 0),
  );
  // A message to a topic that the service itself consumes would be taken before the test sees it.
  const own = consumed.filter(({ topic }) =>
    published.some(each => each.topic.topic === topic.topic),
  );
  const properties = [
    'spring.cloud.stream.default-binder=integration',
    'management.endpoint.health.validate-group-membership=false',
    ...own.map(
      ({ topic }) =>
        `spring.cloud.stream.bindings.${inputBinding(
          topic.topic,
        )}.destination=own-${topic.topic}`,
    ),
  ];
  const exclude = service.spec.postgres
    ? `(exclude = {\n    ${DATABASE.map(
        name => `${name.slice(name.lastIndexOf('.') + 1)}.class`,
      ).join(',\n    ')}\n})`
    : '';
  const destination = ({ topic }: ConsumedPlan) =>
    own.some(each => each.topic.topic === topic.topic)
      ? `own-${topic.topic}`
      : topic.topic;
  return javaFile(
    `${root}.events`,
    [
      ...DATABASE,
      'java.nio.charset.StandardCharsets',
      'java.util.function.Consumer',
      'org.junit.jupiter.api.BeforeEach',
      'org.junit.jupiter.api.Test',
      'org.springframework.beans.factory.annotation.Autowired',
      'org.springframework.boot.autoconfigure.EnableAutoConfiguration',
      'org.springframework.boot.test.context.SpringBootTest',
      'org.springframework.cloud.stream.binder.test.EnableTestBinder',
      'org.springframework.cloud.stream.binder.test.InputDestination',
      'org.springframework.cloud.stream.binder.test.OutputDestination',
      'org.springframework.cloud.stream.function.StreamBridge',
      'org.springframework.context.annotation.Configuration',
      'org.springframework.context.annotation.Import',
      'org.springframework.messaging.support.MessageBuilder',
      'org.springframework.test.context.bean.override.mockito.MockitoBean',
      `${root}.cache.CacheInvalidation`,
      `${root}.events.consumed.EventEnvelope`,
      `${root}.events.consumed.EventInbox`,
      ...consumed.flatMap(plan => [
        `${plan.package}.${plan.consumer}`,
        `${plan.package}.${plan.listener}`,
      ]),
      'static org.assertj.core.api.Assertions.assertThat',
      'static org.mockito.ArgumentMatchers.any',
      'static org.mockito.Mockito.doAnswer',
      'static org.mockito.Mockito.verify',
      'static org.mockito.Mockito.verifyNoInteractions',
    ],
    text`
/** Holds the bindings of application.yaml to the code, without a broker. */
@SpringBootTest(
        classes = BindingsTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            ${properties.map(javaString).join(',\n')}
        })
class BindingsTest {

    ${
      published.length > 0 &&
      text`
@Autowired
StreamBridge streamBridge;

@Autowired
OutputDestination output;

`
    }
    ${
      consumed.length > 0 &&
      text`
@Autowired
InputDestination input;

@MockitoBean
EventInbox inbox;

`
    }
    ${consumed.map(
      ({ listener, function: name }) =>
        `@MockitoBean\n${listener} ${name}Listener;\n\n`,
    )}
    ${empties && '@MockitoBean\nCacheInvalidation caches;\n\n'}
    ${
      consumed.length > 0 &&
      text`
@BeforeEach
void everyEventIsNew() {
    doAnswer(call -> {
                call.<Consumer<EventEnvelope>>getArgument(2).accept(call.getArgument(1));
                return null;
            })
            .when(inbox)
            .once(any(), any(), any());
}

`
    }
    ${published.map(plan => `${publishTest(plan)}\n`)}
    ${consumed.map(plan => `${consumeTests(plan, destination(plan))}\n`)}
    ${
      consumed.length > 0 &&
      text`
private void receive(String eventType, String destination) {
    String event = """
            {"event_id": "e-1", "event_type": "%s", "some_id": 7, "data": {"field": "of the future"}}
            """.formatted(eventType);
    input.send(MessageBuilder.withPayload(event.getBytes(StandardCharsets.UTF_8)).build(), destination);
}

`
    }
    /** Not ${applicationClass(service)}: only what the bindings need. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration${exclude}
    @EnableTestBinder
    ${
      consumed.length > 0 &&
      `@Import({ ${consumed
        .map(({ consumer }) => `${consumer}.class`)
        .join(', ')} })`
    }
    static class Application {}
}
`,
  );
}

function publishTest({ topic, binding }: TopicPlan) {
  return text`
@Test
void ${pascalCase(topic.topic)[0].toLowerCase()}${pascalCase(topic.topic).slice(
    1,
  )}IsTheDestinationOfItsBinding() {
    byte[] payload = "{}".getBytes(StandardCharsets.UTF_8);
    assertThat(streamBridge.send(${javaString(binding)}, payload)).isTrue();
    assertThat(output.receive(1000, ${javaString(
      topic.topic,
    )}).getPayload()).isEqualTo(payload);
}
`;
}

function consumeTests(plan: ConsumedPlan, destination: string): string {
  const { function: name, events } = plan;
  const listener = `${name}Listener`;
  const handled = events.map(({ type, method, caches }) =>
    text`
@Test
void ${pascalCase(type)}Of${pascalCase(plan.topic.topic)}Arrives() {
    receive(${javaString(type)}, ${javaString(destination)});
    ${method !== undefined && `verify(${listener}).${method}(any());`}
    ${caches.map(cache => `verify(caches).empty${pascalCase(cache.name)}();`)}
}

`.replace(
      /void ([A-Z])/,
      (_all, first: string) => `void ${first.toLowerCase()}`,
    ),
  );
  return text`
${handled}
@Test
void otherEventsOf${pascalCase(plan.topic.topic)}AreSkipped() {
    receive("a-type-of-the-future", ${javaString(destination)});
    verifyNoInteractions(${listener}, inbox);
}
`;
}
