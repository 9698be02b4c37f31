import { packageName, type Service } from '@ecotrack/model';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';
import type { TestServer } from './servers';

/** Skips tests with servers, saying why, on a machine that has neither the servers nor Docker; CI has no excuse. */
export const serversAvailableJava = (
  service: Service,
  servers: readonly TestServer[],
): string =>
  javaFile(
    `${packageName(service)}.support`,
    [
      'java.util.List',
      'org.junit.jupiter.api.extension.ConditionEvaluationResult',
      'org.junit.jupiter.api.extension.ExecutionCondition',
      'org.junit.jupiter.api.extension.ExtensionContext',
      'org.testcontainers.DockerClientFactory',
    ],
    text`
public class ServersAvailable implements ExecutionCondition {

    private static final List<String> VARIABLES = List.of(${servers
      .map(({ variable }) => javaString(variable))
      .join(', ')});

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        List<String> missing = VARIABLES.stream().filter(name -> System.getenv(name) == null).toList();
        if (missing.isEmpty() || System.getenv("CI") != null || DockerClientFactory.instance().isDockerAvailable()) {
            return ConditionEvaluationResult.enabled("The servers are named, or containers can run.");
        }
        return ConditionEvaluationResult.disabled(
                "Needs servers: start Docker, or name running ones by " + String.join(", ", missing) + ".");
    }
}
`,
  );
