import { packageName, type Service } from '@ecotrack/model';
import { samples } from '../../postgres/plan/samples';
import type { TablePlan } from '../../postgres/plan/tablePlan';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';
import { writeTests } from './controllerWriteTests';

/** A valid request as a client sends it. */
export const bodyOf = (plan: TablePlan) =>
  Object.fromEntries(
    samples(plan.table)
      .filter(row => row.plan.writable)
      .map(row => [row.plan.request, row.json]),
  );

/** Slice test of one controller with the real security: statuses, headers and the shape of the JSON. */
export function controllerTestJava(plan: TablePlan, service: Service): string {
  const { entity, filters, table } = plan;
  const root = packageName(service);
  const full = table.api === 'full';
  const rows = samples(table);
  const id = rows.find(row => row.plan.property === 'id')!;
  const collection = `${service.spec.application.basePath}${plan.path}`;
  const hidden = plan.columns.filter(({ column }) => column.writeOnly);
  const any = filters.map(() => 'isNull()');
  return javaFile(
    plan.package,
    [
      'java.util.List',
      'java.util.function.UnaryOperator',
      'org.junit.jupiter.api.Test',
      'org.junit.jupiter.params.ParameterizedTest',
      'org.junit.jupiter.params.provider.ValueSource',
      'org.springframework.beans.factory.annotation.Autowired',
      'org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest',
      'org.springframework.context.annotation.Import',
      'org.springframework.dao.DataIntegrityViolationException',
      'org.springframework.dao.OptimisticLockingFailureException',
      'org.springframework.data.domain.PageImpl',
      'org.springframework.data.domain.PageRequest',
      'org.springframework.http.MediaType',
      'org.springframework.security.core.authority.SimpleGrantedAuthority',
      'org.springframework.test.context.bean.override.mockito.MockitoBean',
      'org.springframework.test.web.servlet.assertj.MockMvcTester',
      'org.springframework.test.web.servlet.request.RequestPostProcessor',
      `${root}.security.SecurityConfig`,
      `${root}.web.ExpectedVersion`,
      `${root}.web.MergePatch`,
      `${root}.web.NotFoundException`,
      'static org.assertj.core.api.Assertions.assertThat',
      'static org.mockito.ArgumentMatchers.any',
      'static org.mockito.ArgumentMatchers.eq',
      'static org.mockito.ArgumentMatchers.isNull',
      'static org.mockito.Mockito.verifyNoInteractions',
      'static org.mockito.Mockito.verify',
      'static org.mockito.Mockito.when',
      'static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt',
      `static ${root}.support.Tokens.READ`,
      `static ${root}.support.Tokens.WRITE`,
    ],
    text`
@WebMvcTest(${entity}Controller.class)
@Import({ SecurityConfig.class${full ? ', MergePatch.class' : ''} })
class ${entity}ControllerTest {

    private static final String ROWS = ${javaString(collection)};
    private static final String ROW = ${javaString(`${collection}/${id.json}`)};
    ${
      full &&
      text`
private static final String BODY = """
        ${JSON.stringify(bodyOf(plan), null, 4).replaceAll('\\', '\\\\')}
        """;
`
    }

    @Autowired
    MockMvcTester mvc;

    @MockitoBean
    ${entity}Service service;

    @Test
    void withoutTokenNothingIsSaid() {
        assertThat(mvc.get().uri(ROW)).hasStatus(401);
        verifyNoInteractions(service);
    }

    @Test
    void aTokenWithoutTheScopeIsNotEnough() {
        assertThat(mvc.get().uri(ROW).with(scope("other.read"))).hasStatus(403);
        ${
          full &&
          'assertThat(mvc.delete().uri(ROW).header("If-Match", "*").with(scope(READ))).hasStatus(403);'
        }
        verifyNoInteractions(service);
    }

    @Test
    void aRowComesWithItsVersionAndNothingHidden() {
        when(service.get(${entity}Samples.ID)).thenReturn(${entity}Samples.view());
        assertThat(mvc.get().uri(ROW).with(scope(READ)))
                .hasStatusOk()
                .hasHeader("ETag", "\\"3\\"")
                .bodyJson()
                .extractingPath("$").asMap()
                .containsOnlyKeys(${[
                  ...plan.viewed.map(({ property }) => javaString(property)),
                  '"version"',
                ].join(', ')})${
      hidden.length > 0
        ? `\n                .doesNotContainKey(${javaString(
            hidden[0].property,
          )})`
        : ''
    };
    }

    @Test
    void anUnknownIdIsAProblemWithStatus404() {
        when(service.get(${entity}Samples.ID)).thenThrow(new NotFoundException("${entity}", ${entity}Samples.ID));
        assertThat(mvc.get().uri(ROW).with(scope(READ)))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void aListIsPaged() {
        when(service.list(${[...any, 'eq(0)', 'eq(20)'].join(', ')}))
                .thenReturn(new PageImpl<>(List.of(${entity}Samples.view()), PageRequest.of(0, 20), 1));
        assertThat(mvc.get().uri(ROWS).with(scope(READ)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.items.length()", items -> assertThat(items).isEqualTo(1))
                .hasPathSatisfying("$.totalItems", total -> assertThat(total).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = { "size=0", "size=101", "page=-1", "size=many" })
    void aPageOutOfBoundsIsRefused(String query) {
        assertThat(mvc.get().uri(ROWS + "?" + query).with(scope(READ)))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        verifyNoInteractions(service);
    }

    ${full && writeTests(plan)}
    private static RequestPostProcessor scope(String scope) {
        return jwt().authorities(new SimpleGrantedAuthority("SCOPE_" + scope));
    }
}
`,
  );
}
