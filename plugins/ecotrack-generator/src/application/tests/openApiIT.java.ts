import { packageName, type Service } from '@ecotrack/model';
import { tablePlans } from '../../postgres/plan/tablePlan';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

/** The OpenAPI document that the running service gives of itself. */
export function openApiITJava(service: Service): string {
  const offered = tablePlans(service).filter(
    ({ table }) => table.api !== 'none',
  );
  const base = service.spec.application.basePath;
  return javaFile(
    packageName(service),
    [
      'org.junit.jupiter.api.Test',
      'org.springframework.beans.factory.annotation.Autowired',
      'org.springframework.test.web.servlet.client.RestTestClient',
      `${packageName(service)}.support.IntegrationTest`,
    ],
    text`
@IntegrationTest
class OpenApiIT {

    @Autowired
    RestTestClient api;

    @Test
    void describesEveryRoute() {
        api.get().uri("/v3/api-docs").exchange().expectStatus().isOk()
                .expectBody()
                .jsonPath("$.info.title").isEqualTo(${javaString(
                  service.metadata.name,
                )})
                .jsonPath("$.components.securitySchemes.bearer.bearerFormat").isEqualTo("JWT")
                ${offered.map(({ path, table }) => [
                  `.jsonPath("$.paths['${base}${path}'].get").exists()`,
                  `.jsonPath("$.paths['${base}${path}'].post").${
                    table.api === 'full' ? 'exists' : 'doesNotExist'
                  }()`,
                  `.jsonPath("$.paths['${base}${path}/{id}'].get").exists()`,
                ])}
                .jsonPath("$.openapi").isEqualTo("3.1.0");
    }
}
`,
  );
}
