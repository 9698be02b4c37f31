import type {
  Fact,
  Facts,
  KubernetesObject,
  ObjectQuery,
  QueryParameters,
  QueryTemplate,
  Sample,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { ClusterMetrics, sampleKey } from '../metrics/ClusterMetrics';
import type { ClusterObjects } from '../watch/ClusterObjects';
import { queryKey } from '../watch/queryKey';

/** Objects and numbers of a cluster. */
export interface ClusterSources {
  readonly objects: ClusterObjects;
  readonly metrics: ClusterMetrics;
}

/** The facts of a cluster for one verdict; remembers what was asked, so that a change finds the verdicts it touches. */
export class TrackedFacts implements Facts {
  /** Keys of the questions, and kinds. */
  readonly asked = new Set<string>();

  constructor(private readonly sources: ClusterSources) {}

  get now(): Date {
    return this.sources.objects.now();
  }

  objects(kind: string, query: ObjectQuery): Fact<readonly KubernetesObject[]> {
    this.asked.add(queryKey(kind, query));
    this.asked.add(kind);
    return this.sources.objects.objects(kind, query);
  }

  samples(
    query: QueryTemplate,
    parameters: QueryParameters,
  ): Fact<readonly Sample[]> {
    this.asked.add(sampleKey(query, parameters));
    return this.sources.metrics.samples(query, parameters);
  }
}
