import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

/** Tells the Kafka binder of the broker in a container, which it does not ask @ServiceConnection for. */
export const containerBrokersJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.support`,
    [
      'org.springframework.beans.factory.ObjectProvider',
      'org.springframework.context.annotation.Bean',
      'org.springframework.context.annotation.Configuration',
      'org.springframework.test.context.DynamicPropertyRegistrar',
      'org.testcontainers.kafka.KafkaContainer',
    ],
    text`
/** The binder reads spring.kafka.bootstrap-servers and, once that has its default, no connection details. */
@Configuration(proxyBeanMethods = false)
class ContainerBrokers {

    @Bean
    DynamicPropertyRegistrar containerBrokersRegistrar(ObjectProvider<KafkaContainer> container) {
        return registry -> container.ifAvailable(
                kafka -> registry.add("spring.kafka.bootstrap-servers", kafka::getBootstrapServers));
    }
}
`,
  );
