import {
  packageName,
  readScope,
  writeScope,
  type Service,
} from '@ecotrack/model';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

/** Bearer tokens for tests, and the decoder that trusts them. */
export const tokensJava = (service: Service): string =>
  javaFile(
    `${packageName(service)}.support`,
    [
      'com.nimbusds.jose.JOSEException',
      'com.nimbusds.jose.JWSAlgorithm',
      'com.nimbusds.jose.JWSHeader',
      'com.nimbusds.jose.crypto.RSASSASigner',
      'com.nimbusds.jose.jwk.RSAKey',
      'com.nimbusds.jose.jwk.gen.RSAKeyGenerator',
      'com.nimbusds.jwt.JWTClaimsSet',
      'com.nimbusds.jwt.SignedJWT',
      'java.time.Instant',
      'java.util.Date',
      'org.springframework.boot.test.context.TestConfiguration',
      'org.springframework.context.annotation.Bean',
      'org.springframework.security.oauth2.jwt.JwtDecoder',
      'org.springframework.security.oauth2.jwt.NimbusJwtDecoder',
    ],
    text`
@TestConfiguration(proxyBeanMethods = false)
public class Tokens {

    public static final String READ = ${javaString(readScope(service))};
    public static final String WRITE = ${javaString(writeScope(service))};

    private static final RSAKey KEY = key();

    @Bean
    JwtDecoder jwtDecoder() throws JOSEException {
        return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
    }

    /** Value of an Authorization header that grants the scopes. */
    public static String bearer(String... scopes) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject("tester")
                .claim("scope", String.join(" ", scopes))
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException cause) {
            throw new IllegalStateException(cause);
        }
        return "Bearer " + token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
`,
  );
