import {
  packageName,
  readScope,
  writeScope,
  type Service,
} from '@ecotrack/model';
import { tablePlans } from '../../postgres/plan/tablePlan';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

/**
 * Resource server: bearer tokens of the platform's issuer, reading and writing by scope, nothing
 * else reachable. With sessions, a browser may exchange its token for a cookie, guarded against CSRF.
 */
export function securityConfigJava(service: Service): string {
  const sessions = Boolean(service.spec.redis?.sessions);
  const passwords = tablePlans(service).some(({ written }) =>
    written.some(({ password }) => password),
  );
  const { basePath } = service.spec.application;
  return javaFile(
    `${packageName(service)}.security`,
    [
      'java.util.Set',
      'org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest',
      'org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer',
      'org.springframework.context.annotation.Bean',
      'org.springframework.context.annotation.Configuration',
      'org.springframework.core.annotation.Order',
      'org.springframework.http.HttpHeaders',
      'org.springframework.http.HttpMethod',
      'org.springframework.security.config.Customizer',
      'org.springframework.security.config.annotation.web.builders.HttpSecurity',
      'org.springframework.security.config.annotation.web.configuration.EnableWebSecurity',
      'org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer',
      'org.springframework.security.config.annotation.web.configurers.CsrfConfigurer',
      'org.springframework.security.config.annotation.web.configurers.HeadersConfigurer',
      'org.springframework.security.config.http.SessionCreationPolicy',
      'org.springframework.security.crypto.factory.PasswordEncoderFactories',
      'org.springframework.security.crypto.password.PasswordEncoder',
      'org.springframework.security.oauth2.jose.jws.SignatureAlgorithm',
      'org.springframework.security.web.SecurityFilterChain',
      'org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy',
    ],
    text`
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityConfig {

    private static final String API = ${javaString(`${basePath}/**`)};

    /** Health, metrics and build information on the management port; no other endpoint answers. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return http
                .securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(EndpointRequest.to("health", "info", "prometheus")).permitAll()
                        .anyRequest().denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityConfig::harden)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http) {
        return http
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**").permitAll()
                        ${
                          sessions &&
                          `.requestMatchers(${javaString(
                            `${basePath}/session`,
                          )}).authenticated()`
                        }
                        .requestMatchers(HttpMethod.GET, API).hasAuthority(${javaString(
                          `SCOPE_${readScope(service)}`,
                        )})
                        .requestMatchers(API).hasAuthority(${javaString(
                          `SCOPE_${writeScope(service)}`,
                        )})
                        .anyRequest().denyAll())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                ${
                  sessions
                    ? text`
.csrf(csrf -> csrf.spa().ignoringRequestMatchers(
        request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null))
.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
`
                    : text`
.csrf(AbstractHttpConfigurer::disable)
.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
`
                }
                .headers(SecurityConfig::harden)
                .build();
    }

    /** Only these signatures count, whatever the header of a token or the keys of the issuer say. */
    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer signatures() {
        return decoder -> decoder.jwsAlgorithms(
                algorithms -> algorithms.addAll(Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)));
    }

    ${
      passwords &&
      text`
@Bean
PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
}

`
    }
    private static void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers
                .httpStrictTransportSecurity(transport -> transport.maxAgeInSeconds(31_536_000).includeSubDomains(true))
                .contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER));
    }
}
`,
  );
}
