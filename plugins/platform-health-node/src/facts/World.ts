import type { MissingSource } from '@ecotrack/backstage-plugin-platform-health-common';
import type { Fact, Facts, ObjectQuery } from './Facts';
import type { KubernetesObject } from './KubernetesObject';
import type { QueryParameters, QueryTemplate, Sample } from './QueryTemplate';
import { SourceMissing, SourceNotConfigured } from './SourceMissing';

/**
 * What a rule reads. Every question either answers or throws, so a rule cannot take silence for health. Of a source
 * that fell silent it gets what was known last, and the world remembers that.
 */
export class World {
  /** Sources that answered with what they knew last. */
  readonly lastKnown: MissingSource[] = [];
  /** Age of what was read, ISO 8601 each. */
  readonly asOf: string[] = [];
  /** Sources in the order they were asked. */
  readonly asked: string[] = [];

  constructor(private readonly facts: Facts) {}

  get now(): Date {
    return this.facts.now;
  }

  objects(kind: string, query: ObjectQuery): readonly KubernetesObject[] {
    return this.told(`kubernetes:${kind}`, this.facts.objects(kind, query));
  }

  /** The object, or undefined when there certainly is none. */
  object(
    kind: string,
    namespace: string,
    name: string,
  ): KubernetesObject | undefined {
    return this.objects(kind, { namespace, name })[0];
  }

  samples(
    query: QueryTemplate,
    parameters: QueryParameters,
  ): readonly Sample[] {
    return this.told(
      `prometheus:${query.id}`,
      this.facts.samples(query, parameters),
    );
  }

  private told<T>(source: string, fact: Fact<T>): T {
    this.asked.push(source);
    if (fact.status === 'known') {
      this.asOf.push(fact.asOf);
      return fact.value;
    }
    if (fact.status === 'not-configured')
      throw new SourceNotConfigured(fact.source);
    if (!fact.lastKnown) throw new SourceMissing(fact.missing);
    this.lastKnown.push(fact.missing);
    this.asOf.push(fact.lastKnown.asOf);
    return fact.lastKnown.value;
  }
}
