import type {
  Certificate,
  Details,
  KeyNumber,
  ResourceRef,
  Technology,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type { QueryTemplate } from '../facts/QueryTemplate';
import type { World } from '../facts/World';
import type { Rule, RuleContext } from '../rules/Rule';
import type { Scope } from './Scope';

/** Which fields of a kind are kept, and by which labels its objects are found. */
export interface Projection {
  /** Id of the kind in WATCHED_KINDS, such as `clusters.postgresql.cnpg.io`. */
  readonly kind: string;
  /**
   * Paths to keep, besides the metadata: `spec.instances`, `status.conditions`; `*` stands for every key of an object
   * and every item of a list. Nothing else of an object stays in memory.
   */
  readonly keep: readonly string[];
  /** Annotations to keep. */
  readonly annotations?: readonly string[];
  /** Labels to find objects by. */
  readonly indexes?: readonly string[];
}

/** What is shown of a resource besides its verdict. */
export interface Description {
  /** The resource in one sentence when nothing is wrong, such as "3 of 3 instances ready". */
  readonly sentence: string;
  readonly keyNumbers: readonly KeyNumber[];
  readonly certificates: readonly Certificate[];
  readonly details?: Details;
}

/** A type of resource: how it is judged and shown. */
export interface ResourceType {
  readonly type: string;
  readonly rules: readonly Rule[];
  /** Reads with `known`: what is not known is left out. */
  describe(context: Omit<RuleContext, 'threshold'>): Description;
}

/** Where data services of one environment run. */
export interface RunningPlace {
  /** Cluster, by the name the Kubernetes plugin knows. */
  readonly cluster: string;
  readonly dataNamespace: string;
}

/** Something that runs, whether the catalog knows of it or not. */
export interface RunningResource {
  readonly resource: ResourceRef;
  /** What it is part of or runs on. */
  readonly partOf: readonly ResourceRef[];
  /** Name of the service that it is for, where its labels say so. */
  readonly service?: string;
}

/** Judges one technology. Plugs in through `platformHealthProvidersExtensionPoint`. */
export interface HealthProvider {
  readonly technology: Technology;
  readonly projections: readonly Projection[];
  readonly queries: readonly QueryTemplate[];
  readonly resourceTypes: readonly ResourceType[];
  /** Resources that the scope depends on; none when it does not use the technology. */
  resourcesOf(scope: Scope): readonly ResourceRef[];
  /**
   * All that runs in a place, declared or not, for the catalog. May be a generator: when the world throws, what was
   * given before stands, and the rest is not known.
   */
  running?(place: RunningPlace, world: World): Iterable<RunningResource>;
}
