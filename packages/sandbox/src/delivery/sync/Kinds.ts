import { ObjectStore } from '../../kubernetes';
import { ResourceKind } from '../../kubernetes/kinds/ResourceKind';
import { ResourceRegistry } from '../../kubernetes/kinds/ResourceRegistry';

/** The kinds a cluster serves at this moment. */
export class Kinds {
  private readonly byKind: Map<string, ResourceKind>;

  constructor(store: ObjectStore) {
    this.byKind = new Map(
      new ResourceRegistry(store)
        .kinds()
        .map(kind => [`${kind.group}/${kind.kind}`, kind]),
    );
  }

  find(group: string, kind: string): ResourceKind | undefined {
    return this.byKind.get(`${group}/${kind}`);
  }

  /** Kinds that are not served count as namespaced, as in Argo CD. */
  isNamespaced(group: string, kind: string): boolean {
    return this.find(group, kind)?.namespaced ?? true;
  }
}
