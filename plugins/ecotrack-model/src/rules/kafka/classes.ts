import { consumerFunction, entityClass, topicClass } from '../../names';
import type { ConsumedTopic } from '../../service/kafka';
import type { Service } from '../../service/service';
import { duplicates } from '../duplicates';
import type { Finding, SpanningRule } from '../SpanningRule';
import {
  CONSUMES,
  each,
  publishedBy,
  type ServiceDraft,
  tableNamed,
  tablesOf,
} from '../walk';

export const publishedTwice: SpanningRule<Service> = {
  id: 'kafka/published-twice',
  message: 'The events of the table {name} are published to two topics.',
  fix: 'Put all events of a table into one topic.',
  check: service =>
    duplicates(
      publishedBy(service).map(({ value, path }) => ({
        name: value.table,
        path: [...path, 'table'],
      })),
    ),
};

/** Endings of the classes that receive a consumed topic. */
const RECEIVERS = ['Consumer', 'Listener', 'Handler'];

/** Spring names a bean after its class: what differs in the first letter only is one bean. */
const fold = (name: string) => name.toLowerCase();

function* classesOfTables(
  service: ServiceDraft,
): Iterable<readonly [name: string, table: string]> {
  for (const { value } of tablesOf(service))
    if (value.name !== undefined)
      yield [
        entityClass({ name: value.name, entity: value.entity }),
        value.name,
      ];
  for (const topic of publishedBy(service)) {
    const { name, entity } =
      tableNamed(service, topic.value.table)?.value ?? {};
    if (name !== undefined)
      yield [`${entityClass({ name, entity })}Events`, name];
  }
}

export const topicClassCollision: SpanningRule<Service> = {
  id: 'kafka/class-collision',
  message:
    'The consumed topic {topic} becomes {name} in Java, and so does the table {table}.',
  fix: 'Give the table another "entity".',
  *check(service): Iterable<Finding> {
    const tables = new Map(
      [...classesOfTables(service)].map(([name, table]) => [fold(name), table]),
    );
    for (const { value, path } of each<ConsumedTopic>(
      service.spec?.kafka?.consumes,
      CONSUMES,
    )) {
      const topic = value.topic;
      if (topic === undefined) continue;
      const root = topicClass(topic);
      const name = [
        consumerFunction(topic),
        ...RECEIVERS.map(receiver => root + receiver),
      ].find(candidate => tables.has(fold(candidate)));
      if (name)
        yield {
          path: [...path, 'topic'],
          values: { topic, name, table: tables.get(fold(name)) },
        };
    }
  },
};
