import type { Environment } from '../rules/Rule';

/** What one service uses in one environment, by the operator's configuration and the catalog's relations. */
export interface Scope {
  /** Entity the scope was read from. */
  readonly entityRef: string;
  readonly environment: Environment;
  /** Cluster, by the name the Kubernetes plugin knows, and the namespaces of services and of data services. */
  readonly cluster: string;
  readonly namespace: string;
  readonly dataNamespace: string;
  readonly trustDomain: string;
  /** Name of the service; absent for an entity that is only data, such as a topic. */
  readonly service?: string;
  /** Shared data services by name; absent when the entity does not use them. */
  readonly postgres?: {
    readonly cluster: string;
    /** Service that the database is for. */
    readonly service?: string;
  };
  readonly redis?: { readonly cluster: string };
  readonly kafka?: {
    readonly cluster: string;
    /** Topics it owns or reads, by name. */
    readonly topics: readonly string[];
    /** Topics among them that it reads. */
    readonly consumes: readonly string[];
  };
  /** Where Argo CD keeps its Applications; absent when it delivers nothing. */
  readonly argocd?: { readonly cluster: string; readonly namespace: string };
}
