import type { Cache, Operation, Service } from '@ecotrack/model';
import { markdownCode as code } from '../../../text/markdown';
import { notice } from '../../../text/notice';
import { text } from '../../../text/text';
import { apiTables } from '../../apiTables';
import { fenced, sections } from '../../markdown/sections';
import { codeList, duration } from '../../markdown/words';
import { dataFlow } from '../parts/dataFlow';

const writing = ({ spec: { kafka } }: Service) =>
  sections(
    text`
## A write

A controller checks the token and the request, and a service class changes the row in one transaction.
The client says which version of the row it has read: when somebody else was faster, it gets an error and
no change is lost.
`,
    Boolean(kafka?.publishes.length) &&
      text`
The event is written in the same transaction, into an outbox table. A publisher sends what stands there to
Kafka and then marks it as sent, so there is an event exactly when there is a change. It may arrive twice; it
is never lost. The trace of the request goes on in the event.
`,
  );

const consuming = ({ spec: { kafka, postgres } }: Service) => text`
## An event of another service

${codeList((kafka?.consumes ?? []).map(({ topic }) => topic))} ${
  kafka?.consumes.length === 1 ? 'has' : 'have'
} a consumer group of this service.
${
  postgres
    ? 'The id of every handled event is kept, so a second copy of it changes nothing.'
    : 'An event may arrive twice; [Events](events.md) says who takes care of that.'
}
An event that fails again and again goes to the dead letter topic of the group, and the next one is handled.
`;

const starting = ({ spec: { application } }: Service) => text`
## Start and stop

${
  application.startAfter.length > 0
    ? `The service starts when ${codeList(application.startAfter)} ${
        application.startAfter.length === 1 ? 'answers' : 'answer'
      }.`
    : 'The service waits for no other service when it starts.'
}
It gets requests as soon as \`/actuator/health/readiness\` on the management port says so. When it
is told to stop, it finishes the requests it has begun.
`;

/** docs/architecture.md: what the service talks to, and the path of a request and of an event. */
export function architectureMd(service: Service): string {
  const { redis, kafka } = service.spec;
  return sections(
    notice('markup'),
    '# Architecture',
    fenced('mermaid', dataFlow(service)),
    apiTables(service).some(({ api }) => api === 'full') && writing(service),
    Boolean(kafka?.consumes.length) && consuming(service),
    redis !== undefined && caching(service),
    neighbours(service),
    starting(service),
  );
}

const cacheItems = ({ name, table, ttlMs, warm, invalidateOn }: Cache) => [
  `- The cache ${code(name)} holds rows of ${code(table)} for ${duration(
    ttlMs,
  )}${warm ? `; the newest ${warm.size} are loaded at start` : ''}.`,
  ...invalidateOn.map(
    ({ topic, events }) =>
      `- ${codeList(events)} on ${code(topic)} ${
        events.length === 1 ? 'empties' : 'empty'
      } the cache ${code(name)}.`,
  ),
];

function caching({ spec: { redis } }: Service) {
  const { caches = [], sessions } = redis ?? {};
  return sections(
    '## Redis',
    caches.flatMap(cacheItems).join('\n'),
    caches.length > 0 &&
      text`
A change of a row takes it out of the cache. Without Redis the service is slower and still answers: rows come
from the database.
`,
    sessions !== undefined &&
      text`
Browser sessions are kept below ${code(
        sessions.namespace,
      )} and end after ${duration(sessions.timeoutMs)} without a
request.
`,
  );
}

const words = ({ method, path }: Operation) => `${method} ${path}`;

function neighbours({ spec: { application, mesh } }: Service) {
  const list = [
    ...application.calls.map(
      ({ service, operations }) =>
        `- It calls ${code(service)}: ${codeList(operations.map(words))}.`,
    ),
    ...mesh.callers.map(
      ({ service, operations }) =>
        `- ${code(service)} may call it: ${codeList(operations.map(words))}.`,
    ),
    ...mesh.externalHosts.map(
      ({ host, port }) =>
        `- It reaches ${code(`${host}:${port}`)} outside the cluster.`,
    ),
  ];
  return list.length > 0 && sections('## Neighbours', list.join('\n'));
}
