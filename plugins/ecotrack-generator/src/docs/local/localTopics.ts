import type { Service } from '@ecotrack/model';
import { DEAD_LETTER_PARTITIONS, deadLetterTopic } from '@ecotrack/model';

/** A topic the local broker needs before the service starts, which creates none itself. */
export interface LocalTopic {
  readonly name: string;
  readonly partitions: number;
}

/** Published topics as in production; topics of other services with one partition. */
export function localTopics(service: Service): LocalTopic[] {
  const { publishes = [], consumes = [] } = service.spec.kafka ?? {};
  const partitions = new Map(
    [
      ...consumes.map(({ topic }) => ({ topic, partitions: 1 })),
      ...consumes.map(({ topic }) => ({
        topic: deadLetterTopic(service, topic),
        partitions: DEAD_LETTER_PARTITIONS,
      })),
      ...publishes,
    ].map(topic => [topic.topic, topic.partitions] as const),
  );
  return [...partitions].map(([name, count]) => ({ name, partitions: count }));
}
