import { packageName, type Service } from '@ecotrack/model';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';
import type { TestServer } from './servers';

const bean = ({
  variable,
  bean: name,
  type,
  image,
  substituteFor,
}: TestServer) =>
  text`

@Bean
@ServiceConnection
@ConditionalOnExpression(${javaString(`'\${${variable}:}'.isEmpty()`)})
${type} ${name}() {
    return new ${type}(DockerImageName.parse(${javaString(
    image,
  )}).asCompatibleSubstituteFor(${javaString(substituteFor)}));
}
`;

/** Containers for the servers that the environment does not name. */
export const serversJava = (
  service: Service,
  servers: readonly TestServer[],
): string =>
  javaFile(
    `${packageName(service)}.support`,
    [
      ...servers.map(server => server.import),
      'org.springframework.boot.autoconfigure.condition.ConditionalOnExpression',
      'org.springframework.boot.test.context.TestConfiguration',
      'org.springframework.boot.testcontainers.service.connection.ServiceConnection',
      'org.springframework.context.annotation.Bean',
      'org.testcontainers.utility.DockerImageName',
    ],
    text`
@TestConfiguration(proxyBeanMethods = false)
public class Servers {
    ${servers.map(bean)}
}
`,
  );
