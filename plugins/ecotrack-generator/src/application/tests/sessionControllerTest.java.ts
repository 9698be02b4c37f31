import { packageName, type Service } from '@ecotrack/model';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

/** Log-in, the cookie's rights, its guard against CSRF, and log-out. */
export const sessionControllerTestJava = (service: Service): string =>
  javaFile(
    `${packageName(service)}.security`,
    [
      'org.junit.jupiter.api.Test',
      'org.springframework.beans.factory.annotation.Autowired',
      'org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest',
      'org.springframework.context.annotation.Import',
      'org.springframework.mock.web.MockHttpSession',
      'org.springframework.test.web.servlet.assertj.MockMvcTester',
      'org.springframework.test.web.servlet.assertj.MvcTestResult',
      'static org.assertj.core.api.Assertions.assertThat',
      'static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf',
      'static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt',
    ],
    text`
@WebMvcTest(SessionController.class)
@Import(SecurityConfig.class)
class SessionControllerTest {

    private static final String SESSION = ${javaString(
      `${service.spec.application.basePath}/session`,
    )};

    @Autowired
    MockMvcTester mvc;

    @Test
    void nobodyHasASession() {
        assertThat(mvc.get().uri(SESSION)).hasStatus(401);
    }

    @Test
    void aTokenAloneMakesNoSession() {
        MvcTestResult asked = mvc.get().uri(SESSION).with(jwt()).exchange();
        assertThat(asked).hasStatusOk();
        assertThat(asked.getRequest().getSession(false)).isNull();
    }

    @Test
    void aSessionHoldsTheCallerUntilLogOut() {
        MockHttpSession session = login();
        assertThat(mvc.get().uri(SESSION).session(session))
                .hasStatusOk()
                .bodyJson().extractingPath("$.subject").isEqualTo("user");
        assertThat(mvc.delete().uri(SESSION).session(session).with(csrf())).hasStatus(204);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aCookieAloneChangesNothing() {
        MockHttpSession session = login();
        assertThat(mvc.delete().uri(SESSION).session(session)).hasStatus(403);
        assertThat(session.isInvalid()).isFalse();
    }

    private MockHttpSession login() {
        MvcTestResult answer = mvc.post().uri(SESSION).with(jwt()).exchange();
        assertThat(answer).hasStatus(201);
        return (MockHttpSession) answer.getRequest().getSession(false);
    }
}
`,
  );
