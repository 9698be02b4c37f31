import type { Service } from '@ecotrack/model';
import type { MavenDependency } from '../../core/Contributions';

/** The first line whose nodes are those of Jackson 3; no bill of materials manages it. */
const JSON_SCHEMA_VALIDATOR = '3.0.9';

export function kafkaDependencies(service: Service): MavenDependency[] {
  const publishes = (service.spec.kafka?.publishes ?? []).length > 0;
  return [
    {
      groupId: 'org.springframework.cloud',
      artifactId: 'spring-cloud-starter-stream-kafka',
    },
    {
      groupId: 'org.springframework.cloud',
      artifactId: 'spring-cloud-stream-test-binder',
      scope: 'test',
    },
    {
      groupId: 'org.testcontainers',
      artifactId: 'testcontainers-kafka',
      scope: 'test',
    },
    ...(publishes
      ? ([
          {
            groupId: 'com.networknt',
            artifactId: 'json-schema-validator',
            version: JSON_SCHEMA_VALIDATOR,
            scope: 'test',
          },
        ] as const)
      : []),
  ];
}
