import { packageName, type Service } from '@ecotrack/model';
import { hasHttpApi } from '../../docs/hasHttpApi';
import { tablePlans } from '../../postgres/plan/tablePlan';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';
import {
  addedTest,
  isAdded,
  listTest,
  operationsTests,
  reading,
  usedOperations,
  validation,
} from './contractTests';

/** What the running service says of itself, and whether it keeps the contract of docs/openapi.yaml. */
export function openApiITJava(service: Service): string {
  const root = packageName(service);
  const offered = tablePlans(service).filter(
    ({ table }) => table.api !== 'none',
  );
  const added = offered.filter(isAdded);
  const contract = hasHttpApi(service);
  return javaFile(
    root,
    [
      'java.net.URI',
      'java.nio.file.Files',
      'java.nio.file.Path',
      'java.io.IOException',
      'java.io.UncheckedIOException',
      'java.util.Locale',
      'java.util.Set',
      'java.util.TreeSet',
      'com.networknt.schema.InputFormat',
      'com.networknt.schema.SchemaRegistry',
      'com.networknt.schema.SpecificationVersion',
      'org.junit.jupiter.api.Test',
      'org.springframework.beans.factory.annotation.Autowired',
      'org.springframework.http.HttpHeaders',
      'org.springframework.http.MediaType',
      'org.springframework.test.web.servlet.client.EntityExchangeResult',
      'org.springframework.test.web.servlet.client.RestTestClient',
      'org.yaml.snakeyaml.Yaml',
      'tools.jackson.databind.JsonNode',
      'tools.jackson.databind.json.JsonMapper',
      `${root}.support.IntegrationTest`,
      `${root}.support.Tokens`,
      ...added.map(plan => `${plan.package}.${plan.entity}Samples`),
      'static org.assertj.core.api.Assertions.assertThat',
    ],
    text`
${
  contract &&
  '/** Holds the running service to docs/openapi.yaml, which its callers rely on. */'
}
@IntegrationTest
class OpenApiIT {
    ${
      contract &&
      text`

private static final JsonMapper JSON = new JsonMapper();
private static final JsonNode CONTRACT = contract();
`
    }

    @Autowired
    RestTestClient api;

    @Test
    void describesItself() {
        api.get().uri("/v3/api-docs").exchange().expectStatus().isOk()
                .expectBody()
                .jsonPath("$.info.title").isEqualTo(${javaString(
                  service.metadata.name,
                )})
                .jsonPath("$.components.securitySchemes.bearer.bearerFormat").isEqualTo("JWT")
                .jsonPath("$.openapi").isEqualTo("3.1.0");
    }
    ${contract && operationsTests(usedOperations(service))}
    ${offered.map(plan =>
      (isAdded(plan) ? addedTest : listTest)(plan, service),
    )}
    ${offered.length > 0 && validation}
    ${contract && reading}
}
`,
  );
}
