import type { Service } from '@ecotrack/model';
import { databaseName } from '@ecotrack/model';
import { text } from '../../../text/text';

interface Edge {
  /** Text of the other node; names only, so nothing needs an escape. */
  readonly label: string;
  /** Mermaid brackets of its shape. */
  readonly shape: readonly [string, string];
  readonly towards: boolean;
  readonly says: string;
}

const BOX = ['[', ']'] as const;
const STORE = ['[(', ')]'] as const;
const QUEUE = ['([', '])'] as const;

/** Mermaid flowchart of everything the service talks to; an arrow points where the data goes. */
export const dataFlow = (service: Service) => text`
flowchart LR
  service["${service.metadata.name}"]
  ${edges(service).map(edge)}
`;

function edge({ label, shape, towards, says }: Edge, index: number): string {
  const node = `n${index}${shape[0]}"${label}"${shape[1]}`;
  return towards
    ? `${node} -->|${says}| service`
    : `service -->|${says}| ${node}`;
}

function edges({ metadata, spec }: Service): Edge[] {
  const { application, postgres, redis, kafka, mesh } = spec;
  const to = (label: string, shape: Edge['shape'], says: string) => ({
    label,
    shape,
    says,
    towards: false,
  });
  const from = (label: string, shape: Edge['shape'], says: string) => ({
    ...to(label, shape, says),
    towards: true,
  });
  return [
    ...(mesh.exposure === 'public' ? [from('clients', BOX, 'HTTPS')] : []),
    ...mesh.callers.map(({ service }) => from(service, BOX, 'HTTP')),
    ...(kafka?.consumes ?? []).map(({ topic }) => from(topic, QUEUE, 'events')),
    ...(postgres ? [to(databaseName({ metadata }), STORE, 'rows')] : []),
    ...(redis
      ? [to('Redis', STORE, redis.caches.length ? 'cache' : 'sessions')]
      : []),
    ...(kafka?.publishes ?? []).map(({ topic }) => to(topic, QUEUE, 'events')),
    ...application.calls.map(({ service }) => to(service, BOX, 'HTTP')),
    ...mesh.externalHosts.map(({ host }) => to(host, BOX, 'HTTPS')),
  ];
}
