import { packageName, type Service } from '@ecotrack/model';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

/** What the OpenAPI document says beside what the controllers say themselves. */
export const openApiConfigJava = (service: Service): string =>
  javaFile(
    `${packageName(service)}.config`,
    [
      'io.swagger.v3.oas.models.Components',
      'io.swagger.v3.oas.models.OpenAPI',
      'io.swagger.v3.oas.models.info.Info',
      'io.swagger.v3.oas.models.security.SecurityRequirement',
      'io.swagger.v3.oas.models.security.SecurityScheme',
      'org.springframework.boot.info.BuildProperties',
      'org.springframework.beans.factory.ObjectProvider',
      'org.springframework.context.annotation.Bean',
      'org.springframework.context.annotation.Configuration',
    ],
    text`
@Configuration(proxyBeanMethods = false)
class OpenApiConfig {

    @Bean
    OpenAPI openApi(ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        return new OpenAPI()
                .info(new Info()
                        .title(${javaString(service.metadata.name)})
                        .description(${javaString(
                          service.metadata.description,
                        )})
                        .version(properties == null ? "development" : properties.getVersion()))
                .components(new Components().addSecuritySchemes("bearer", new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }
}
`,
  );
