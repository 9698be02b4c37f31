import {
  consumerGroup,
  inputBinding,
  outputBinding,
  type EventField,
  type PublishedTopic,
} from '@ecotrack/model';
import { textsAt } from '../../GeneratedRepository';
import type { ReadRepository } from '../ReadRepository';
import type { Found } from './Found';

/** Topics, events, keys and fields in the settings and in the schemas of the events. */
export function eventValues(repository: ReadRepository): Found[] {
  const { service } = repository.input;
  const { publishes = [], consumes = [] } = service.spec.kafka ?? {};
  const settings: unknown = repository.document(
    'src/main/resources/application.yaml',
  );
  const bound = (binding: string, field: string) =>
    textsAt(settings, `spring/cloud/stream/bindings/${binding}/${field}`);
  return [
    ...publishes.flatMap((topic): Found[] => [
      [
        `binding of ${topic.topic}`,
        [topic.topic],
        bound(outputBinding(topic.topic), 'destination'),
      ],
      ...inSchema(repository, topic),
    ]),
    ...consumes.flatMap(({ topic }): Found[] => [
      [
        `group of ${topic}`,
        [topic, consumerGroup(service, topic)],
        [
          ...bound(inputBinding(topic), 'destination'),
          ...bound(inputBinding(topic), 'group'),
        ],
      ],
    ]),
  ];
}

interface ObjectSchema {
  readonly properties: { readonly [name: string]: ObjectSchema };
  readonly items?: ObjectSchema;
  readonly required?: readonly string[];
  readonly enum?: readonly string[];
}

const inObject = (
  what: string,
  fields: readonly Pick<EventField, 'name' | 'required'>[],
  schema: ObjectSchema | undefined,
): Found[] => [
  [
    `fields of ${what}`,
    fields.map(({ name }) => name),
    Object.keys(schema?.properties ?? {}),
  ],
  [
    `required fields of ${what}`,
    fields.filter(({ required }) => required).map(({ name }) => name),
    [...(schema?.required ?? [])],
  ],
];

function inSchema(
  repository: ReadRepository,
  { topic, events, keys, data }: PublishedTopic,
): Found[] {
  const schema: ObjectSchema = JSON.parse(
    repository.content(`src/main/resources/events/${topic}.schema.json`),
  );
  const { properties } = schema;
  return [
    [
      `events of ${topic}`,
      events.map(({ type }) => type),
      properties.event_type.enum,
    ],
    [`keys of ${topic}`, [], keys.filter(key => !(key in properties))],
    ...inObject(topic, data, properties.data),
    ...data.flatMap(({ name, items }) =>
      items
        ? inObject(
            `${topic}.${name}`,
            items,
            properties.data.properties[name].items,
          )
        : [],
    ),
  ];
}
