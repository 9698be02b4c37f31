import type { Platform } from '@ecotrack/model';
import type { MavenDependency } from '../core/Contributions';

/** JPA, Flyway, the driver, and what their tests need. */
export const postgresDependencies = (
  platform: Platform,
): readonly MavenDependency[] => [
  {
    groupId: 'org.springframework.boot',
    artifactId: 'spring-boot-starter-data-jpa',
  },
  {
    groupId: 'org.springframework.boot',
    artifactId: 'spring-boot-starter-flyway',
  },
  {
    groupId: 'org.flywaydb',
    artifactId: 'flyway-database-postgresql',
    scope: 'runtime',
  },
  { groupId: 'org.postgresql', artifactId: 'postgresql', scope: 'runtime' },
  {
    groupId: 'net.ttddyy.observation',
    artifactId: 'datasource-micrometer-spring-boot',
    version: platform.versions.datasourceMicrometer,
    scope: 'runtime',
  },
  {
    groupId: 'org.springframework.boot',
    artifactId: 'spring-boot-starter-data-jpa-test',
    scope: 'test',
  },
  {
    groupId: 'org.springframework.boot',
    artifactId: 'spring-boot-starter-flyway-test',
    scope: 'test',
  },
  {
    groupId: 'org.testcontainers',
    artifactId: 'testcontainers-postgresql',
    scope: 'test',
  },
];
