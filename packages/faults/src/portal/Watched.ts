import type {
  ClusterMetrics,
  ClusterObjects,
} from '@ecotrack/backstage-plugin-platform-health-backend';
import { OWN_PROVIDERS } from '@ecotrack/backstage-plugin-platform-health-backend';
import type { SourceCause } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  type Assessment,
  assess,
  type KubernetesObject,
  type ObjectQuery,
} from '@ecotrack/backstage-plugin-platform-health-node';

/** A thing to judge. */
export interface Subject {
  readonly technology: string;
  readonly type: string;
  readonly namespace: string;
  readonly name: string;
}

/** What the portal knows of one cluster, and what it makes of it. */
export class Watched {
  constructor(readonly objects: ClusterObjects) {}

  /** Why a kind is not known now; undefined when it is. */
  cause(kind: string): SourceCause | undefined {
    const fact = this.objects.objects(kind, {});
    return fact.status === 'missing' ? fact.missing.cause : undefined;
  }

  /** Objects as they are known now, or were known last; none when they never were. */
  list(kind: string, query: ObjectQuery = {}): readonly KubernetesObject[] {
    const fact = this.objects.objects(kind, query);
    if (fact.status === 'known') return fact.value;
    return fact.status === 'missing' ? fact.lastKnown?.value ?? [] : [];
  }

  /** Namespaces and names, sorted. */
  names(kind: string): string[] {
    return this.list(kind)
      .map(({ metadata }) => `${metadata.namespace}/${metadata.name}`)
      .sort();
  }

  /** Whether everything that the cluster has is known. */
  get isComplete(): boolean {
    return this.objects
      .sources()
      .every(({ state }) => state === 'synced' || state === 'not-installed');
  }

  /** The verdict on one thing by the rules alone; without metrics no Prometheus is configured. */
  verdict(
    { technology, type, ...at }: Subject,
    metrics?: ClusterMetrics,
  ): Assessment {
    const provider = OWN_PROVIDERS.find(one => one.technology === technology);
    const found = provider?.resourceTypes.find(one => one.type === type);
    if (!found) throw new Error(`nobody judges ${technology}:${type}`);
    const { objects } = this;
    return assess(
      found,
      {
        now: objects.now(),
        objects: (kind, query) => objects.objects(kind, query),
        samples: (query, parameters) =>
          metrics?.samples(query, parameters) ?? {
            status: 'not-configured',
            source: `prometheus:${query.id}`,
          },
      },
      {
        resource: { technology, type, cluster: objects.cluster, ...at },
        environment: { name: 'dev', isProduction: false },
      },
    );
  }
}
