import * as z from 'zod/v4';
import { topicName } from '../service/event';
import { serviceName } from '../service/metadata';
import { identifier } from '../service/values/identifier';

/** More than a service can have: 50 topics that it publishes and 50 that it consumes. */
const MAX_TOPICS = 298;

/** Names of one document that may be in use already; each has the shape that the document's own rules ask. */
export const askedNames = z.strictObject({
  service: serviceName.optional(),
  schema: identifier.optional(),
  topics: z
    .array(topicName)
    .max(MAX_TOPICS, { error: 'kafka/topics' })
    .default([]),
});

export type AskedNames = z.output<typeof askedNames>;

/** Whether a text can be the name of a service. */
export const isServiceName = (text: string) =>
  serviceName.safeParse(text).success;

const part = (parent: unknown, key: string): unknown =>
  typeof parent === 'object' && parent !== null
    ? Reflect.get(parent, key)
    : undefined;
const items = (list: unknown): readonly unknown[] =>
  Array.isArray(list) ? list : [];

/** The names to ask for a document as YAML gives it, finished or not; what has no right shape is left out. */
export function askedNamesOf(document: unknown): AskedNames {
  const spec = part(document, 'spec');
  const postgres = part(spec, 'postgres');
  const kafka = part(spec, 'kafka');
  const service = serviceName.safeParse(
    part(part(document, 'metadata'), 'name'),
  ).data;
  const schema = postgres
    ? identifier.safeParse(
        part(postgres, 'schema') ?? service?.replaceAll('-', '_'),
      ).data
    : undefined;
  const topics = [
    ...items(part(kafka, 'publishes')),
    ...items(part(kafka, 'consumes')),
  ].flatMap(entry => topicName.safeParse(part(entry, 'topic')).data ?? []);
  return {
    service,
    schema,
    topics: [...new Set(topics)].slice(0, MAX_TOPICS).sort(),
  };
}
