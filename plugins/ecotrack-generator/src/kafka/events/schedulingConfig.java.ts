import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

export const schedulingConfigJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.events`,
    [
      'org.springframework.context.annotation.Configuration',
      'org.springframework.scheduling.annotation.EnableScheduling',
    ],
    text`
/** Turns on the clockwork of the event tables: sending what waits, removing what is old. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SchedulingConfig {}
`,
  );
