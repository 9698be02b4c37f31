import { packageName, prometheusSeries, type Service } from '@ecotrack/model';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

/** Probes and metrics on the management port, and nothing else there. */
export function managementITJava(service: Service): string {
  const series = service.spec.observability.metrics.map(prometheusSeries);
  return javaFile(
    packageName(service),
    [
      'org.junit.jupiter.api.BeforeEach',
      'org.junit.jupiter.api.Test',
      'org.junit.jupiter.params.ParameterizedTest',
      'org.junit.jupiter.params.provider.ValueSource',
      'org.springframework.beans.factory.annotation.Autowired',
      'org.springframework.boot.test.web.server.LocalManagementPort',
      'org.springframework.test.web.servlet.client.RestTestClient',
      `${packageName(service)}.support.IntegrationTest`,
      'static org.assertj.core.api.Assertions.assertThat',
    ],
    text`
@IntegrationTest
class ManagementIT {

    @LocalManagementPort
    int port;

    @Autowired
    RestTestClient api;

    RestTestClient management;

    @BeforeEach
    void connect() {
        management = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/actuator/health/liveness", "/actuator/health/readiness" })
    void probesAnswer(String path) {
        management.get().uri(path).exchange().expectStatus().isOk()
                .expectBody().jsonPath("$.status").isEqualTo("UP")
                .jsonPath("$.components").doesNotExist();
    }

    @Test
    void metricsCarryTheNameOfTheService() {
        String metrics = management.get().uri("/actuator/prometheus").exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody();
        assertThat(metrics).contains("application=\\"${
          service.metadata.name
        }\\"", "jvm_memory_used_bytes");
    }

    ${
      series.length > 0 &&
      text`
@Test
void businessMetricsAreThereByName() {
    String metrics = management.get().uri("/actuator/prometheus").exchange().expectStatus().isOk()
            .expectBody(String.class).returnResult().getResponseBody();
    assertThat(metrics).contains(${series
      .map(name => javaString(`\n${name}{`))
      .join(', ')});
}

`
    }
    @ParameterizedTest
    @ValueSource(strings = { "/actuator/env", "/actuator/heapdump", "/actuator/threaddump", "/actuator/beans" })
    void nothingElseIsExposed(String path) {
        management.get().uri(path).exchange().expectStatus().value(status -> assertThat(status).isIn(401, 403, 404));
    }

    @Test
    void theApiPortServesNoHealth() {
        api.get().uri("/actuator/health").exchange().expectStatus().isUnauthorized();
    }
}
`,
  );
}
