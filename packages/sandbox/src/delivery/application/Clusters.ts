import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { Troubles } from '../../operators';

/** A cluster that Applications may name; `server` is the URL of its API, `troubles` what is wrong with it. */
export type Cluster = {
  store: ObjectStore;
  server: string;
  troubles?: Troubles;
};

export type NamedCluster = Cluster & { name: string };

/** How Applications call the cluster that Argo CD runs in. */
const IN_CLUSTER = {
  server: 'https://kubernetes.default.svc',
  name: 'in-cluster',
};

const trimmed = (url: string) => url.replace(/\/+$/, '');

/** The clusters Argo CD knows, found as Argo CD finds them. */
export class Clusters {
  constructor(
    private readonly clusters: Record<string, Cluster>,
    private readonly homeName: string,
  ) {}

  get home(): NamedCluster {
    return { ...this.clusters[this.homeName], name: this.homeName };
  }

  private get inCluster(): NamedCluster {
    return { ...this.home, ...IN_CLUSTER };
  }

  /** Whether an object of the home cluster still stands as it was read. */
  isCurrent({ apiVersion, kind, metadata }: KubernetesObject): boolean {
    const { name, namespace, resourceVersion } = metadata;
    const now = this.home.store.get(apiVersion, kind, name, namespace);
    return now?.metadata.resourceVersion === resourceVersion;
  }

  all(): NamedCluster[] {
    return Object.entries(this.clusters).map(([name, cluster]) => ({
      ...cluster,
      name,
    }));
  }

  /** The cluster a destination means, or Argo CD's sentence why there is none. */
  find(destination: { server: string; name: string }): NamedCluster | string {
    const { server, name } = destination;
    if (server && name) {
      return `application destination can't have both name and server defined: ${name} ${server}`;
    }
    if (server) {
      const url = trimmed(server);
      if (url === IN_CLUSTER.server) return this.inCluster;
      const found = this.all().find(item => trimmed(item.server) === url);
      return (
        found ??
        `error getting cluster by server "${server}": rpc error: code = NotFound desc = cluster "${url}" not found`
      );
    }
    if (name) {
      if (name === IN_CLUSTER.name) return this.inCluster;
      const found = this.all().find(item => item.name === name);
      return found ?? `there are no clusters with this name: ${name}`;
    }
    return 'Destination server missing from app spec';
  }
}
