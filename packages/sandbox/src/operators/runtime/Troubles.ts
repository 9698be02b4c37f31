import { KubernetesObject, ObjectInput } from '../../kubernetes';

/** What keeps the operators of a cluster from doing their work in a namespace. */
export type Trouble = { namespace: string } & (
  | {
      /** The first container of these pods ends as soon as it has started. */
      type: 'crash-loop';
      pods: { names: string[] } | { labels: Record<string, string> };
    }
  | {
      /** No replica of the technology can take over from a lost primary. */
      type: 'no-failover';
      technology: 'postgres' | 'redis';
    }
  | {
      /** The object store takes neither WAL nor backups. */
      type: 'backups-refused';
    }
  | {
      /** The server's certificate of PostgreSQL clusters is not renewed; it ends at this time. */
      type: 'certificate-not-renewed';
      ends: Date;
    }
  | {
      /** The API server asks a webhook before it takes objects of this kind, and gets no answer. */
      type: 'webhook-silent';
      kind: string;
      /** What it says to who writes one. */
      message: string;
    }
);

type Type = Trouble['type'];

/** What is wrong in a cluster at the moment. */
export class Troubles {
  private readonly active = new Set<Trouble>();
  private readonly listeners = new Set<(namespace: string) => void>();

  /** Makes trouble. Returns its end. */
  add(trouble: Trouble): () => void {
    this.active.add(trouble);
    this.tell(trouble);
    return () => {
      this.active.delete(trouble);
      this.tell(trouble);
    };
  }

  /** The troubles of a type in a namespace. */
  of<Of extends Type>(
    type: Of,
    namespace: string | undefined,
  ): Array<Extract<Trouble, { type: Of }>> {
    return [...this.active].filter(
      (one): one is Extract<Trouble, { type: Of }> =>
        one.type === type && one.namespace === namespace,
    );
  }

  /** Whether a pod's first container cannot stay up. */
  crashes({ metadata }: KubernetesObject): boolean {
    return this.of('crash-loop', metadata.namespace).some(({ pods }) =>
      'names' in pods
        ? pods.names.includes(metadata.name)
        : Object.entries(pods.labels).every(
            ([key, value]) => metadata.labels?.[key] === value,
          ),
    );
  }

  /** Whether nobody can take over from a lost primary. */
  holdFailover(
    technology: 'postgres' | 'redis',
    namespace: string | undefined,
  ): boolean {
    return this.of('no-failover', namespace).some(
      one => one.technology === technology,
    );
  }

  /** Why the API server does not take an object from who applies it; undefined when it does. */
  refusal({ kind, metadata }: ObjectInput): string | undefined {
    return this.of('webhook-silent', metadata.namespace).find(
      one => one.kind === kind,
    )?.message;
  }

  /** Tells of the namespace of every change. Returns the end of the subscription. */
  subscribe(listener: (namespace: string) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell({ namespace }: Trouble): void {
    for (const listener of this.listeners) listener(namespace);
  }
}
