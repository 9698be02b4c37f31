import type { AuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type {
  ClusterDetails,
  KubernetesClustersSupplier,
} from '@backstage/plugin-kubernetes-node';

/** The clusters of the Kubernetes plugin. */
export class Clusters {
  constructor(
    private readonly supplier: KubernetesClustersSupplier,
    private readonly auth: AuthService,
  ) {}

  async all(): Promise<ClusterDetails[]> {
    const credentials = await this.auth.getOwnServiceCredentials();
    return this.supplier.getClusters({ credentials });
  }

  /** Throws NotFoundError. */
  async get(name: string): Promise<ClusterDetails> {
    const found = (await this.all()).find(cluster => cluster.name === name);
    if (found) return found;
    throw new NotFoundError(
      'cluster is none of the Kubernetes plugin; GET /clusters lists them',
    );
  }
}
