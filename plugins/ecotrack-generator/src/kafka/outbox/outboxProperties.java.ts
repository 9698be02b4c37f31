import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

export const outboxPropertiesJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.events.outbox`,
    [
      'java.time.Duration',
      'org.springframework.boot.context.properties.ConfigurationProperties',
    ],
    text`
/**
 * Settings of the outbox.
 *
 * @param pollInterval pause between two looks at the table
 * @param batchSize messages sent in one transaction at most
 * @param retention how long published messages are kept for inquiries
 */
@ConfigurationProperties("ecotrack.outbox")
public record OutboxProperties(Duration pollInterval, int batchSize, Duration retention) {}
`,
  );
