import { applicationClass, packageName, type Service } from '@ecotrack/model';
import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

/** Where the service starts. */
export const applicationClassJava = (service: Service): string =>
  javaFile(
    packageName(service),
    [
      'org.springframework.boot.SpringApplication',
      'org.springframework.boot.autoconfigure.SpringBootApplication',
    ],
    text`
@SpringBootApplication
public class ${applicationClass(service)} {

    public static void main(String[] args) {
        SpringApplication.run(${applicationClass(service)}.class, args);
    }
}
`,
  );
