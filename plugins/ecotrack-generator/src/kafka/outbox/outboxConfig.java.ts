import { packageName, OUTBOX_AGE_METRIC, type Service } from '@ecotrack/model';
import { javaString } from '../../text/java';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

const METRIC = javaString(OUTBOX_AGE_METRIC);

export const outboxConfigJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.events.outbox`,
    [
      'io.micrometer.core.instrument.Gauge',
      'io.micrometer.core.instrument.binder.MeterBinder',
      'org.springframework.boot.context.properties.EnableConfigurationProperties',
      'org.springframework.context.annotation.Bean',
      'org.springframework.context.annotation.Configuration',
    ],
    text`
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboxProperties.class)
public class OutboxConfig {

    /** What an alert watches: it grows when the broker refuses, when the publisher hangs and when none runs. */
    @Bean
    MeterBinder outboxAge(OutboxStore store) {
        return registry -> Gauge.builder(${METRIC}, store, OutboxStore::oldestWaitingSeconds)
                .description("How long the oldest unpublished event has been waiting")
                .baseUnit("seconds")
                .register(registry);
    }
}
`,
  );
