import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { emptyingMethod } from '../../redis/java/cachePlan';
import type { ConsumedPlan } from './consumedPlan';

/** The function bean that receives one topic and passes its events on by type. */
export function consumerJava(service: Service, plan: ConsumedPlan): string {
  const { consumer, listener, events } = plan;
  const empties = events.some(({ caches }) => caches.length > 0);
  const parameters = [
    'EventInbox inbox',
    `${listener} listener`,
    ...(empties ? ['CacheInvalidation caches'] : []),
  ];
  return javaFile(
    plan.package,
    [
      `${packageName(service)}.cache.CacheInvalidation`,
      'java.util.function.Consumer',
      'org.slf4j.Logger',
      'org.slf4j.LoggerFactory',
      'org.springframework.context.annotation.Bean',
      'org.springframework.context.annotation.Configuration',
      'org.springframework.messaging.Message',
    ],
    text`
/** Receives ${
      plan.topic.topic
    }. What throws here is tried again and then goes to the dead letter topic. */
@Configuration(proxyBeanMethods = false)
public class ${consumer} {

    private static final Logger log = LoggerFactory.getLogger(${consumer}.class);
    private static final String GROUP = ${javaString(plan.group)};

    @Bean
    Consumer<Message<byte[]>> ${plan.function}(
            ${parameters.join(', ')}) {
        return message -> {
            EventEnvelope event = EventEnvelope.read(message.getPayload());
            switch (event.eventType()) {
                ${events.map(branch)}
                default -> log.debug("Event {} of type {} is skipped", event.eventId(), event.eventType());
            }
        };
    }
}
`,
  );
}

function branch({
  type,
  method,
  caches,
}: ConsumedPlan['events'][number]): string {
  const statements = [
    ...(method ? [`inbox.once(GROUP, event, listener::${method});`] : []),
    ...caches.map(cache => `caches.${emptyingMethod(cache)}();`),
  ];
  return statements.length === 1
    ? `case ${javaString(type)} -> ${statements[0]}`
    : `case ${javaString(type)} -> {\n    ${statements.join('\n    ')}\n}`;
}
