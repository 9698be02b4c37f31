import type {
  BackupList,
  CertificateList,
  EntityHealth,
  Firing,
  FleetRow,
  RunningResources,
  SourceList,
  TechnologyDetail,
  TimelineEntry,
} from '@ecotrack/backstage-plugin-platform-health-common';

/** A body that is ready to be sent. */
export interface ReadyDocument {
  /** JSON. */
  readonly body: Buffer;
  /** Strong ETag, with quotes. */
  readonly etag: string;
}

/** Everything the HTTP API serves, computed before it is asked; nothing here waits for a cluster. */
export interface HealthDocuments {
  /** Grows with every change. */
  readonly revision: number;
  /** Calls back when something says otherwise than before; of numbers alone nobody is told, pages read them once a minute. */
  onNews(listener: () => void): () => void;
  /** Undefined for an entity that has no data services and no workloads that we know. */
  entityHealth(entityRef: string): ReadyDocument | undefined;
  /** The same, as an object: for actions, search and notifications. */
  entityHealthObject(entityRef: string): EntityHealth | undefined;
  technologyDetail(
    entityRef: string,
    technology: string,
    environment: string,
  ): TechnologyDetail | undefined;
  /** Evidence of a finding as a file for `replay`. */
  evidence(entityRef: string, resource: string): unknown | undefined;
  /** Keys of the resources that an entity depends on. */
  resourcesOf(entityRef: string): readonly string[];
  /** All rows; the router leaves out what the reader may not see. */
  fleetRows(): readonly FleetRow[];
  environments(): readonly string[];
  certificates(): CertificateList['certificates'];
  backups(): BackupList['backups'];
  firing(rule: string): Firing['firing'];
  runningResources(): RunningResources;
  /** What the clusters themselves said lately, the newest first; goes before the first page of the timeline. */
  recentEvents(entityRef: string): readonly TimelineEntry[];
  sources(): SourceList['sources'];
}
