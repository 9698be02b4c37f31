import {
  consumerFunction,
  consumerGroup,
  packageName,
  pascalCase,
  topicClass,
  type Cache,
  type ConsumedTopic,
  type Service,
} from '@ecotrack/model';

/** What Java knows of one consumed topic. */
export interface ConsumedPlan {
  readonly topic: ConsumedTopic;
  readonly package: string;
  /** Function bean, which names the binding. */
  readonly function: string;
  readonly group: string;
  /** Configuration class that holds the function. */
  readonly consumer: string;
  /** Interface with one method for each event type. */
  readonly listener: string;
  /** Class of the team that implements it. */
  readonly handler: string;
  readonly events: readonly {
    readonly type: string;
    /** Method of the listener; absent when the event only empties caches. */
    readonly method?: string;
    /** Caches that the event empties. */
    readonly caches: readonly Cache[];
  }[];
}

export function consumedPlans(service: Service): readonly ConsumedPlan[] {
  const caches = service.spec.redis?.caches ?? [];
  return (service.spec.kafka?.consumes ?? []).map(topic => {
    const root = topicClass(topic.topic);
    const emptiedBy = (type: string) =>
      caches.filter(cache =>
        cache.invalidateOn.some(
          on => on.topic === topic.topic && on.events.includes(type),
        ),
      );
    const types = new Set([
      ...topic.events,
      ...caches
        .flatMap(cache => cache.invalidateOn)
        .filter(on => on.topic === topic.topic)
        .flatMap(on => on.events),
    ]);
    return {
      topic,
      package: `${packageName(service)}.events.consumed`,
      function: consumerFunction(topic.topic),
      group: consumerGroup(service, topic.topic),
      consumer: `${root}Consumer`,
      listener: `${root}Listener`,
      handler: `${root}Handler`,
      events: [...types].map(type => ({
        type,
        method: topic.events.includes(type)
          ? `on${pascalCase(type)}`
          : undefined,
        caches: emptiedBy(type),
      })),
    };
  });
}
