import type { Service } from '@ecotrack/model';
import {
  asyncApiName,
  cacheResource,
  databaseResource,
  openApiName,
  topicResource,
} from '@ecotrack/model';
import { hasHttpApi } from '../hasHttpApi';

const ref = (kind: 'component' | 'resource', name: string) =>
  `${kind}:default/${name}`;
const once = (names: readonly string[]) => [...new Set(names)];

/** What the service needs to run: its data stores, its topics, the services it starts after. */
export function dependencies(service: Service): string[] {
  const { application, postgres, redis, kafka } = service.spec;
  const topics = [...(kafka?.publishes ?? []), ...(kafka?.consumes ?? [])];
  return once([
    ...(postgres ? [ref('resource', databaseResource(service))] : []),
    ...(redis ? [ref('resource', cacheResource(service))] : []),
    ...topics.map(({ topic }) => ref('resource', topicResource(topic))),
    ...application.startAfter.map(name => ref('component', name)),
  ]);
}

/** API entities of this repository: HTTP when a table is offered, events when a topic is published. */
export function providedApis(service: Service): string[] {
  const { name } = service.metadata;
  return [
    ...(hasHttpApi(service) ? [openApiName(name)] : []),
    ...(service.spec.kafka?.publishes.length ? [asyncApiName(name)] : []),
  ];
}

/** API entities of other services: those called over HTTP and those whose events are handled. */
export function consumedApis(service: Service): string[] {
  const { application, kafka } = service.spec;
  return once([
    ...application.calls.map(call => openApiName(call.service)),
    ...(kafka?.consumes ?? [])
      .filter(topic => topic.service !== service.metadata.name)
      .map(topic => asyncApiName(topic.service)),
  ]);
}
