import type { Platform, Service } from '@ecotrack/model';
import type { MavenDependency } from '../core/Contributions';
import { apiTables } from '../docs/apiTables';

const boot = (
  artifactId: string,
  scope?: MavenDependency['scope'],
): MavenDependency => ({
  groupId: 'org.springframework.boot',
  artifactId,
  ...(scope && { scope }),
});

/** Holds JSON to a schema in tests: the first line whose nodes are those of Jackson 3; no bill of materials manages it. */
export const jsonSchemaValidator = {
  groupId: 'com.networknt',
  artifactId: 'json-schema-validator',
  version: '3.0.9',
  scope: 'test',
} as const;

/** What every service needs, whatever it stores. */
export const applicationDependencies = (
  service: Service,
  platform: Platform,
): readonly MavenDependency[] => [
  boot('spring-boot-starter-webmvc'),
  boot('spring-boot-starter-validation'),
  boot('spring-boot-starter-security-oauth2-resource-server'),
  boot('spring-boot-starter-actuator'),
  boot('spring-boot-starter-opentelemetry'),
  {
    groupId: 'org.springdoc',
    artifactId: 'springdoc-openapi-starter-webmvc-api',
    version: platform.versions.springdoc,
  },
  {
    groupId: 'io.micrometer',
    artifactId: 'micrometer-registry-prometheus',
    scope: 'runtime',
  },
  boot('spring-boot-starter-webmvc-test', 'test'),
  boot('spring-boot-starter-security-oauth2-resource-server-test', 'test'),
  boot('spring-boot-starter-actuator-test', 'test'),
  boot('spring-boot-resttestclient', 'test'),
  boot('spring-boot-testcontainers', 'test'),
  {
    groupId: 'org.testcontainers',
    artifactId: 'testcontainers-junit-jupiter',
    scope: 'test',
  },
  {
    groupId: 'com.tngtech.archunit',
    artifactId: 'archunit-junit5',
    version: platform.versions.archunit,
    scope: 'test',
  },
  ...(apiTables(service).length > 0 ? [jsonSchemaValidator] : []),
];
