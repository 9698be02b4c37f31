import { stringify } from 'yaml';
import { kebabCase, pascalCase, serviceSchemaUrl } from '../names';
import { platform } from '../platform/platform';
import { packageFor } from '../presets';
import type { Answers } from './Answers';

/** The document of a new service with one table of the things it stores, or with none. */
export function starterDocument(answers: Answers): string {
  const { name, owner, description, stores, things = '', exposure } = answers;
  const stored = stores === 'things';
  const topic = `${kebabCase(things)}-events`;
  const document = {
    apiVersion: 'ecotrack.io/v1alpha1',
    kind: 'Service',
    metadata: { name, owner, description },
    spec: {
      application: { package: packageFor(name) },
      ...(stored && { postgres: { tables: [table(things)] } }),
      ...(stored &&
        answers.cache && {
          redis: {
            caches: [
              { name: kebabCase(things), table: things, ttlMs: 300_000 },
            ],
          },
        }),
      ...(stored &&
        answers.events && { kafka: { publishes: [published(topic, things)] } }),
      ...(exposure === 'public' && { mesh: { exposure } }),
    },
  };
  const schema = serviceSchemaUrl(platform.parse({}));
  return `# yaml-language-server: $schema=${schema}\n${stringify(document, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  })}`;
}

/** A first table to change: a name, a status, and the two timestamps that the service keeps. */
function table(things: string) {
  return {
    name: things,
    entity: pascalCase(singular(things)),
    columns: [
      { name: 'id', type: 'bigint' },
      { name: 'name', type: 'varchar(255)' },
      {
        name: 'status',
        type: 'varchar(50)',
        values: ['ACTIVE', 'CLOSED'],
        default: 'ACTIVE',
      },
      { name: 'created_at', type: 'timestamptz', default: 'now()' },
      { name: 'updated_at', type: 'timestamptz', default: 'now()' },
    ],
    indexes: [{ columns: ['status'] }],
  };
}

function published(topic: string, things: string) {
  return {
    topic,
    table: things,
    events: [
      { type: 'created', on: 'create' },
      { type: 'updated', on: 'update' },
      { type: 'deleted', on: 'delete' },
    ],
    data: [
      { name: 'name', type: 'string', required: true },
      { name: 'status', type: 'string', required: true },
    ],
  };
}

/** English plurals only; the document says what came out, and the team may change it. */
function singular(plural: string) {
  return plural
    .replace(/ies$/, 'y')
    .replace(/(ss|sh|ch|x)es$/, '$1')
    .replace(/([^s])s$/, '$1');
}
