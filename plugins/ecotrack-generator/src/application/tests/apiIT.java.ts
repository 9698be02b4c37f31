import { packageName, type Service } from '@ecotrack/model';
import type { TablePlan } from '../../postgres/plan/tablePlan';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

/** One row's life over HTTP against the running service. */
export function apiITJava(plan: TablePlan, service: Service): string {
  const { entity } = plan;
  const root = packageName(service);
  return javaFile(
    plan.package,
    [
      'java.net.URI',
      'org.junit.jupiter.api.Test',
      'org.springframework.beans.factory.annotation.Autowired',
      'org.springframework.http.HttpHeaders',
      'org.springframework.http.MediaType',
      'org.springframework.test.web.servlet.client.RestTestClient',
      `${root}.support.IntegrationTest`,
      `${root}.support.Tokens`,
      `${root}.web.MergePatch`,
    ],
    text`
@IntegrationTest
class ${entity}ApiIT {

    private static final String READ = Tokens.bearer(Tokens.READ);
    private static final String WRITE = Tokens.bearer(Tokens.WRITE);

    @Autowired
    RestTestClient api;

    @Test
    void aRowIsCreatedReadChangedAndDeleted() {
        ${entity}Request request = ${entity}Samples.request();
        URI row = api.post().uri(${javaString(
          `${service.spec.application.basePath}${plan.path}`,
        )})
                .header(HttpHeaders.AUTHORIZATION, WRITE)
                .contentType(MediaType.APPLICATION_JSON)
                .body(request)
                .exchange()
                .expectStatus().isCreated()
                .expectHeader().valueEquals(HttpHeaders.ETAG, "\\"0\\"")
                .expectBody().returnResult().getResponseHeaders().getLocation();

        read(row).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\\"0\\"");

        patch(row, "\\"7\\"").expectStatus().isEqualTo(412);
        patch(row, "\\"0\\"").expectStatus().isOk();

        api.put().uri(row)
                .header(HttpHeaders.AUTHORIZATION, WRITE)
                .header(HttpHeaders.IF_MATCH, "*")
                .contentType(MediaType.APPLICATION_JSON)
                .body(request)
                .exchange()
                .expectStatus().isOk();

        api.delete().uri(row)
                .header(HttpHeaders.AUTHORIZATION, WRITE)
                .header(HttpHeaders.IF_MATCH, "*")
                .exchange()
                .expectStatus().isNoContent();

        read(row).expectStatus().isNotFound();
    }

    private RestTestClient.ResponseSpec read(URI row) {
        return api.get().uri(row).header(HttpHeaders.AUTHORIZATION, READ).exchange();
    }

    private RestTestClient.ResponseSpec patch(URI row, String version) {
        return api.patch().uri(row)
                .header(HttpHeaders.AUTHORIZATION, WRITE)
                .header(HttpHeaders.IF_MATCH, version)
                .contentType(MediaType.valueOf(MergePatch.MEDIA_TYPE))
                .body("{}")
                .exchange();
    }
}
`,
  );
}
