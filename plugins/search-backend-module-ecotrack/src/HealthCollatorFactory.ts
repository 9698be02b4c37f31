import { Readable } from 'node:stream';
import type { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  HEALTH_SEARCH_TYPE,
  platformHealthEntityReadPermission,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type { HealthClient } from '@ecotrack/backstage-plugin-platform-health-node';
import type { HealthDocument } from './document/HealthDocument';
import { ofFleet } from './document/ofFleet';
import { ofResources } from './document/ofResources';

/** Collects one document for each entity whose health is known; the search shows those whose health the reader may see. */
export class HealthCollatorFactory implements DocumentCollatorFactory {
  readonly type = HEALTH_SEARCH_TYPE;
  readonly visibilityPermission = platformHealthEntityReadPermission;

  constructor(
    private readonly health: Pick<HealthClient, 'fleet' | 'runningResources'>,
    private readonly now: () => Date = () => new Date(),
  ) {}

  async getCollator(): Promise<Readable> {
    return Readable.from(this.documents());
  }

  /** When the health backend does not answer this fails, and the index stays as it was. */
  private async *documents(): AsyncGenerator<HealthDocument> {
    const [fleet, running] = await Promise.all([
      this.health.fleet(),
      this.health.runningResources(),
    ]);
    const asOf = this.now().toISOString();
    yield* ofFleet(fleet, asOf);
    yield* ofResources(running, asOf);
  }
}
