import type { Service } from '@ecotrack/model';
import { markdownCode as code } from '../../text/markdown';
import { notice } from '../../text/notice';
import { text } from '../../text/text';
import { apiTables } from '../apiTables';
import { codeList, duration } from '../markdown/words';
import { dataFlow } from './dataFlow';

/** docs/architecture.md: what the service talks to, and the path of a request and of an event. */
export function architectureMd(service: Service): string {
  const { application, redis, kafka, mesh } = service.spec;
  return text`
${notice('markup')}

# Architecture

\`\`\`mermaid
${dataFlow(service)}
\`\`\`

${apiTables(service).length > 0 && writing(service)}
${Boolean(kafka?.consumes.length) && consuming(service)}
${redis !== undefined && caching(service)}
${
  application.calls.length + mesh.callers.length + mesh.externalHosts.length >
    0 && neighbours(service)
}
## Start and stop

${
  application.startAfter.length > 0
    ? `The service starts once ${codeList(
        application.startAfter,
      )} can be reached.`
    : 'The service waits for no other service when it starts.'
}
It is ready for requests when it says so at ${code(
    '/actuator/health/readiness',
  )} on the management port,
and on shutdown it finishes the requests it has begun.
`;
}

const writing = ({ spec: { kafka } }: Service) => text`
## A write

A controller checks the token and the request, a service class changes the row in one transaction,
and the row's ${code(
  'version',
)} tells whether somebody else was faster: then the answer is an error and nothing is lost.

${
  Boolean(kafka?.publishes.length) &&
  text`
The event is written in the same transaction, into the outbox table. A publisher sends what stands there
to Kafka and marks it as sent, so an event exists exactly when its change does. It may arrive more than
once, never not at all; the trace of the request goes on in the event.

`
}`;

const consuming = ({ spec: { kafka, postgres } }: Service) => text`
## An event of another service

${codeList((kafka?.consumes ?? []).map(({ topic }) => topic))} ${
  kafka?.consumes.length === 1 ? 'is' : 'are'
} read in a consumer group of this service.
${
  postgres
    ? 'The id of every handled event is kept, so that a second copy of it changes nothing.'
    : 'An event may arrive twice: see [Events](events.md) for who takes care of that.'
}
An event that fails again and again goes to the dead letter topic of the group and the next one is handled.

`;

const caching = ({ spec: { redis } }: Service) => text`
## Redis

${redis!.caches.map(
  ({ name, table, ttlMs, warm, invalidateOn }) =>
    `- The cache ${code(name)} holds rows of ${code(table)} for ${duration(
      ttlMs,
    )}${warm ? `; the newest ${warm.size} are loaded at start` : ''}${
      invalidateOn.length
        ? `; ${invalidateOn
            .map(({ topic, events }) => `${codeList(events)} on ${code(topic)}`)
            .join(' and ')} empties it`
        : ''
    }.`,
)}
${
  redis!.sessions
    ? `- Browser sessions are kept below ${code(
        redis!.sessions.namespace,
      )} and end after ${duration(
        redis!.sessions.timeoutMs,
      )} without a request.`
    : false
}

A write evicts its row. Without Redis the service is slower and still answers: rows come from the database.

`;

const neighbours = ({ spec: { application, mesh } }: Service) => text`
## Neighbours

${application.calls.map(
  ({ service, operations }) =>
    `- Calls ${code(service)}: ${codeList(operations.map(operation))}.`,
)}
${mesh.callers.map(
  ({ service, operations }) =>
    `- Is called by ${code(service)}: ${codeList(operations.map(operation))}.`,
)}
${mesh.externalHosts.map(
  ({ host, port }) =>
    `- Reaches ${code(`${host}:${port}`)} outside the cluster.`,
)}

`;

const operation = ({ method, path }: { method: string; path: string }) =>
  `${method} ${path}`;
