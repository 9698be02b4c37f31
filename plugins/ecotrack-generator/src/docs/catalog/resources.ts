import type { Service } from '@ecotrack/model';
import {
  cacheResource,
  databaseName,
  databaseResource,
  topicResource,
} from '@ecotrack/model';

/** A Resource as each kind of data store describes it. */
interface OwnedResource {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Resource entities of what the service owns; a consumed topic belongs to its publisher's catalog file. */
export function resources(service: Service) {
  const { name, owner, system } = service.metadata;
  const { postgres, redis, kafka } = service.spec;
  const owned: OwnedResource[] = [
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
      // the entity's name may hold less than the topic's
      annotations: { 'ecotrack.io/topic': topic },
    })),
  ];
  return owned.map(({ type, ...metadata }) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata,
    spec: { type, owner, system },
  }));
}
