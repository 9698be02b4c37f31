import type { SourceList } from '@ecotrack/backstage-plugin-platform-health-common';
import type {
  Fact,
  KubernetesObject,
  ObjectQuery,
  Projection,
} from '@ecotrack/backstage-plugin-platform-health-node';
import type { ObjectChange } from './ClusterObjects';
import { createProjector } from './projection/createProjector';
import type { Interner } from './projection/Interner';
import { KindStatus, type KindStatusOptions } from './reflector/KindStatus';
import { Reflector, type ReflectorOptions } from './reflector/Reflector';
import { KindObjects } from './store/KindObjects';

export interface WatchedObjectsOptions
  extends Pick<
      ReflectorOptions,
      'client' | 'gate' | 'clock' | 'timing' | 'random' | 'logger'
    >,
    Pick<KindStatusOptions, 'cluster' | 'clusterClock'> {
  readonly projection: Required<Projection>;
  readonly interner: Interner;
  readonly tell: (change: ObjectChange) => void;
}

/** One kind of one cluster: its objects, how well they are known, and what keeps them up to date. */
export class WatchedObjects {
  private readonly objects: KindObjects;
  private readonly status: KindStatus;
  private readonly reflector: Reflector;

  constructor(private readonly options: WatchedObjectsOptions) {
    const { projection, interner, tell } = options;
    const { kind, indexes } = projection;
    this.objects = new KindObjects(kind, indexes);
    this.status = new KindStatus({
      ...options,
      kind,
      onChange: () => {
        this.log();
        tell({ kind });
      },
    });
    this.reflector = new Reflector({
      ...options,
      kind,
      project: createProjector(projection, interner),
      objects: this.objects,
      status: this.status,
      onKeys: keys => tell(keys === 'all' ? { kind } : { keys }),
    });
  }

  /** Runs until the signal aborts. */
  async run(signal: AbortSignal): Promise<void> {
    await this.reflector.run(signal);
    this.status.stop();
  }

  fact(query: ObjectQuery): Fact<readonly KubernetesObject[]> {
    const { asOf, missing } = this.status;
    const value = this.objects.select(query);
    if (missing)
      return {
        status: 'missing',
        missing,
        ...(asOf && { lastKnown: { value, asOf } }),
      };
    return { status: 'known', value, asOf: asOf ?? '' };
  }

  row(): SourceList['sources'][number] {
    return this.status.row(this.objects.size);
  }

  private log(): void {
    const { logger, cluster, projection } = this.options;
    const { missing } = this.status;
    if (missing) logger.warn(`${missing.message} (${missing.cause})`);
    else logger.info(`${projection.kind} of ${cluster} is known`);
  }
}
