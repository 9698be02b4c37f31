import { createApiRef } from '@backstage/core-plugin-api';
import type {
  BackupList,
  CertificateList,
  EntityHealth,
  Firing,
  Fleet,
  TechnologyDetail,
  Timeline,
} from '@ecotrack/backstage-plugin-platform-health-common';

/** What the pages ask the backend. Every question fails with a ResponseError when the backend refuses it. */
export interface PlatformHealthApi {
  /** Undefined for an entity that uses nothing that is watched, or that the reader may not see. */
  entityHealth(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EntityHealth | undefined>;
  /** Undefined when the entity does not use the technology there. */
  technologyDetail(
    question: {
      readonly entityRef: string;
      readonly technology: string;
      readonly environment: string;
    },
    options?: RequestOptions,
  ): Promise<TechnologyDetail | undefined>;
  timeline(
    question: {
      readonly entityRef: string;
      /** `next` of the page before. */
      readonly before?: string;
      readonly limit: number;
    },
    options?: RequestOptions,
  ): Promise<Timeline | undefined>;
  /** What the verdict on a resource was made of, as a file to keep. */
  evidence(entityRef: string, resourceKey: string): Promise<Blob>;
  fleet(options?: RequestOptions): Promise<Fleet>;
  certificates(options?: RequestOptions): Promise<CertificateList>;
  backups(options?: RequestOptions): Promise<BackupList>;
  /** Where a rule fires now. */
  firing(rule: string, options?: RequestOptions): Promise<Firing>;
}

export interface RequestOptions {
  readonly signal?: AbortSignal;
}

export const platformHealthApiRef = createApiRef<PlatformHealthApi>({
  id: 'plugin.platform-health.api',
});
