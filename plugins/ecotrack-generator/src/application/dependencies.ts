import type { Platform } from '@ecotrack/model';
import type { MavenDependency } from '../core/Contributions';

const boot = (
  artifactId: string,
  scope?: MavenDependency['scope'],
): MavenDependency => ({
  groupId: 'org.springframework.boot',
  artifactId,
  ...(scope && { scope }),
});

/** What every service needs, whatever it stores. */
export const applicationDependencies = (
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
];
