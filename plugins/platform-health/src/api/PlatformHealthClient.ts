import { NotFoundError, ResponseError } from '@backstage/errors';
import type { FetchApi } from '@backstage/core-plugin-api';
import type {
  BackupList,
  CertificateList,
  EntityHealth,
  Firing,
  Fleet,
  TechnologyDetail,
  Timeline,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type { PlatformHealthApi, RequestOptions } from './PlatformHealthApi';
import { Revalidating } from './Revalidating';
import { entityPath } from './entityPath';

const BASE = 'plugin://platform-health';

/** Asks the plugin's backend. */
export class PlatformHealthClient implements PlatformHealthApi {
  private readonly documents: Revalidating;

  constructor(private readonly fetchApi: FetchApi) {
    this.documents = new Revalidating(fetchApi);
  }

  entityHealth(entityRef: string, options?: RequestOptions) {
    return this.documents.read<EntityHealth>(
      `${BASE}${entityPath(entityRef)}`,
      options,
    );
  }

  technologyDetail(
    question: { entityRef: string; technology: string; environment: string },
    options?: RequestOptions,
  ) {
    const technology = encodeURIComponent(question.technology);
    const query = new URLSearchParams({ environment: question.environment });
    return this.documents.read<TechnologyDetail>(
      `${BASE}${entityPath(
        question.entityRef,
      )}/technologies/${technology}?${query}`,
      options,
    );
  }

  timeline(
    question: { entityRef: string; before?: string; limit: number },
    options?: RequestOptions,
  ) {
    const query = new URLSearchParams({ limit: String(question.limit) });
    if (question.before) query.set('before', question.before);
    return this.documents.read<Timeline>(
      `${BASE}${entityPath(question.entityRef)}/timeline?${query}`,
      options,
    );
  }

  async evidence(entityRef: string, resourceKey: string) {
    const query = new URLSearchParams({ resource: resourceKey });
    const response = await this.fetchApi.fetch(
      `${BASE}${entityPath(entityRef)}/evidence?${query}`,
    );
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.blob();
  }

  fleet(options?: RequestOptions) {
    return this.list<Fleet>('/fleet', options);
  }

  certificates(options?: RequestOptions) {
    return this.list<CertificateList>('/certificates', options);
  }

  backups(options?: RequestOptions) {
    return this.list<BackupList>('/backups', options);
  }

  firing(rule: string, options?: RequestOptions) {
    return this.list<Firing>(
      `/firing?${new URLSearchParams({ rule })}`,
      options,
    );
  }

  private async list<T>(path: string, options?: RequestOptions): Promise<T> {
    const list = await this.documents.read<T>(`${BASE}${path}`, options);
    if (list === undefined)
      throw new NotFoundError(
        `The backend plugin platform-health does not answer ${path}: is it installed?`,
      );
    return list;
  }
}
