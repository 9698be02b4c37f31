import { packageName, type Service } from '@ecotrack/model';
import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

/** Annotation of tests that start the whole application with its servers. */
export const integrationTestJava = (service: Service): string =>
  javaFile(
    `${packageName(service)}.support`,
    [
      'java.lang.annotation.ElementType',
      'java.lang.annotation.Retention',
      'java.lang.annotation.RetentionPolicy',
      'java.lang.annotation.Target',
      'org.junit.jupiter.api.extension.ExtendWith',
      'org.springframework.boot.micrometer.metrics.test.autoconfigure.AutoConfigureMetrics',
      'org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient',
      'org.springframework.boot.test.context.SpringBootTest',
      'org.springframework.context.annotation.Import',
      'org.springframework.test.context.ActiveProfiles',
    ],
    text`
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ServersAvailable.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "management.server.port=0")
@AutoConfigureRestTestClient
@AutoConfigureMetrics
@ActiveProfiles("it")
@Import({ Servers.class, Tokens.class })
public @interface IntegrationTest {
}
`,
  );
