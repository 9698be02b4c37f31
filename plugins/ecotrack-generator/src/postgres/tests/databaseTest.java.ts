import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

/** Annotation of slice tests that need the database and nothing else. */
export const databaseTestJava = (service: Service): string =>
  javaFile(
    `${packageName(service)}.support`,
    [
      'java.lang.annotation.ElementType',
      'java.lang.annotation.Retention',
      'java.lang.annotation.RetentionPolicy',
      'java.lang.annotation.Target',
      'org.junit.jupiter.api.extension.ExtendWith',
      'org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest',
      'org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase',
      'org.springframework.context.annotation.Import',
      'org.springframework.test.context.ActiveProfiles',
    ],
    text`
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ServersAvailable.class)
@DataJpaTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ActiveProfiles("it")
@Import(Servers.class)
public @interface DatabaseTest {
}
`,
  );
