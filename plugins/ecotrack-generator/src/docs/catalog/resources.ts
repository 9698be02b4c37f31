import type { Service } from '@ecotrack/model';
import {
  cacheResource,
  databaseName,
  databaseResource,
  topicResource,
} from '@ecotrack/model';

/** Resource entities of what the service owns; a consumed topic belongs to its publisher's catalog file. */
export function resources(service: Service) {
  const { name, owner, system } = service.metadata;
  const { postgres, redis, kafka } = service.spec;
  return [
    ...(postgres
      ? [
          {
            name: databaseResource(service),
            type: 'database',
            description: `PostgreSQL database ${databaseName(
              service,
            )} of ${name}`,
          },
        ]
      : []),
    ...(redis
      ? [
          {
            name: cacheResource(service),
            type: 'cache',
            description: `Keys of ${name} in the shared Redis`,
          },
        ]
      : []),
    ...(kafka?.publishes ?? []).map(({ topic }) => ({
      name: topicResource(topic),
      type: 'kafka-topic',
      description: `Kafka topic ${topic}, published by ${name}`,
    })),
  ].map(resource => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: resource.name, description: resource.description },
    spec: { type: resource.type, owner, system },
  }));
}
