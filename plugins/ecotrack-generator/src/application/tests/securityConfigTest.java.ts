import { packageName, type Service } from '@ecotrack/model';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

/** Tokens that must be refused, headers that must be sent: against an issuer that runs inside the test. */
export const securityConfigTestJava = (
  service: Service,
  audience: string,
): string =>
  javaFile(
    `${packageName(service)}.security`,
    [
      'com.nimbusds.jose.JOSEException',
      'com.nimbusds.jose.JWSAlgorithm',
      'com.nimbusds.jose.JWSHeader',
      'com.nimbusds.jose.JWSSigner',
      'com.nimbusds.jose.crypto.MACSigner',
      'com.nimbusds.jose.crypto.RSASSASigner',
      'com.nimbusds.jose.jwk.JWKSet',
      'com.nimbusds.jose.jwk.RSAKey',
      'com.nimbusds.jose.jwk.gen.RSAKeyGenerator',
      'com.nimbusds.jwt.JWTClaimsSet',
      'com.nimbusds.jwt.PlainJWT',
      'com.nimbusds.jwt.SignedJWT',
      'com.sun.net.httpserver.HttpServer',
      'java.io.IOException',
      'java.net.InetAddress',
      'java.net.InetSocketAddress',
      'java.nio.charset.StandardCharsets',
      'java.time.Instant',
      'java.util.Date',
      'org.junit.jupiter.api.AfterAll',
      'org.junit.jupiter.api.Test',
      'org.springframework.beans.factory.annotation.Autowired',
      'org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest',
      'org.springframework.context.annotation.Import',
      'org.springframework.test.context.DynamicPropertyRegistry',
      'org.springframework.test.context.DynamicPropertySource',
      'org.springframework.test.web.servlet.assertj.MockMvcTester',
      'org.springframework.test.web.servlet.assertj.MvcTestResult',
      'org.springframework.web.bind.annotation.GetMapping',
      'org.springframework.web.bind.annotation.RestController',
      `${packageName(service)}.support.Tokens`,
      'static org.assertj.core.api.Assertions.assertThat',
    ],
    text`
@WebMvcTest(SecurityConfigTest.Probe.class)
@Import({ SecurityConfig.class, SecurityConfigTest.Probe.class })
class SecurityConfigTest {

    private static final String PATH = ${javaString(
      `${service.spec.application.basePath}/probe`,
    )};
    private static final RSAKey KEY = key("signing");
    private static final HttpServer ISSUER = issuer();
    private static final String ISSUER_URL = "http://127.0.0.1:" + ISSUER.getAddress().getPort();

    @Autowired
    MockMvcTester mvc;

    @RestController
    static class Probe {

        @GetMapping(PATH)
        String probe() {
            return "open";
        }
    }

    @DynamicPropertySource
    static void issuerOfTheTest(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> ISSUER_URL);
    }

    @AfterAll
    static void stop() {
        ISSUER.stop(0);
    }

    @Test
    void aGoodTokenOpens() throws JOSEException {
        assertThat(call(signed(claims().build()))).hasStatusOk();
    }

    @Test
    void anExpiredTokenIsRefused() throws JOSEException {
        Date past = Date.from(Instant.now().minusSeconds(3600));
        assertThat(call(signed(claims().expirationTime(past).build()))).hasStatus(401);
    }

    @Test
    void aTokenForSomebodyElseIsRefused() throws JOSEException {
        assertThat(call(signed(claims().audience("other").build()))).hasStatus(401);
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() throws JOSEException {
        assertThat(call(signed(claims().issuer("https://issuer.invalid").build()))).hasStatus(401);
    }

    @Test
    void aTokenWithoutSignatureIsRefused() {
        assertThat(call(new PlainJWT(claims().build()).serialize())).hasStatus(401);
    }

    @Test
    void aTokenOfAnUnknownKeyIsRefused() throws JOSEException {
        assertThat(call(signed(JWSAlgorithm.RS256, new RSASSASigner(key("signing")), claims().build()))).hasStatus(401);
    }

    @Test
    void thePublicKeyIsNoSharedSecret() throws JOSEException {
        byte[] secret = KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        assertThat(call(signed(JWSAlgorithm.HS256, new MACSigner(secret), claims().build()))).hasStatus(401);
    }

    @Test
    void anAlgorithmThatIsNotAllowedIsRefused() throws JOSEException {
        assertThat(call(signed(JWSAlgorithm.PS256, new RSASSASigner(KEY), claims().build()))).hasStatus(401);
    }

    @Test
    void nothingOutsideTheApiAnswers() throws JOSEException {
        String token = signed(claims().build());
        assertThat(mvc.get().uri("/").header("Authorization", "Bearer " + token)).hasStatus(403);
    }

    @Test
    void everyAnswerIsHardened() throws JOSEException {
        String token = signed(claims().build());
        assertThat(mvc.get().uri(PATH).secure(true).header("Authorization", "Bearer " + token))
                .hasHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains")
                .hasHeader("Content-Security-Policy",
                        "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "no-referrer")
                ${
                  !service.spec.redis?.sessions &&
                  '.doesNotContainHeader("Set-Cookie")'
                }
                .doesNotContainHeader("Server");
    }

    private MvcTestResult call(String token) {
        return mvc.get().uri(PATH).header("Authorization", "Bearer " + token).exchange();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER_URL)
                .audience(${javaString(audience)})
                .subject("tester")
                .claim("scope", Tokens.READ)
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)));
    }

    private static String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(JWSAlgorithm.RS256, new RSASSASigner(KEY), claims);
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(KEY.getKeyID()).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static HttpServer issuer() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            serve(server, "/.well-known/openid-configuration", """
                    {"issuer": "%s", "jwks_uri": "%s/keys"}""".formatted(url, url));
            serve(server, "/keys", new JWKSet(KEY).toString());
            server.start();
            return server;
        } catch (IOException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static void serve(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
`,
  );
