import type { MissingSource } from '@ecotrack/backstage-plugin-platform-health-common';
import type { KubernetesObject } from './KubernetesObject';
import type { QueryParameters, QueryTemplate, Sample } from './QueryTemplate';

/** What a source told, or why it did not. */
export type Fact<T> =
  | {
      readonly status: 'known';
      readonly value: T;
      /** When the source told it, or confirmed it, ISO 8601. */
      readonly asOf: string;
    }
  | {
      readonly status: 'missing';
      readonly missing: MissingSource;
      /** What it told before it fell silent. */
      readonly lastKnown?: { readonly value: T; readonly asOf: string };
    }
  | { readonly status: 'not-configured'; readonly source: string };

/** Which objects of a kind: of a namespace (left out for kinds without), with a label, or with a name. */
export interface ObjectQuery {
  readonly namespace?: string;
  /** A label that the kind's projection has an index on, and its value. */
  readonly label?: readonly [name: string, value: string];
  readonly name?: string;
}

/** What is known of one cluster, at one moment. */
export interface Facts {
  /** The moment, by the cluster's clock. */
  readonly now: Date;
  objects(kind: string, query: ObjectQuery): Fact<readonly KubernetesObject[]>;
  samples(
    query: QueryTemplate,
    parameters: QueryParameters,
  ): Fact<readonly Sample[]>;
}
