import type { Service } from '@ecotrack/model';
import { jsonSchemaValidator } from '../../application/dependencies';
import type { MavenDependency } from '../../core/Contributions';

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
    ...(publishes ? [jsonSchemaValidator] : []),
  ];
}
