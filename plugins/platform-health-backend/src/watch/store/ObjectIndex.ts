import type {
  KubernetesObject,
  ObjectQuery,
} from '@ecotrack/backstage-plugin-platform-health-node';

type ByName = Map<string, KubernetesObject>;

/** Objects of one kind, found by namespace, name and label without looking at the others. */
export class ObjectIndex {
  /** Namespace, empty for kinds without; then name. */
  private readonly namespaces = new Map<string, ByName>();
  /** Label, then its value. */
  private readonly labels: ReadonlyMap<
    string,
    Map<string, Set<KubernetesObject>>
  >;
  size = 0;

  constructor(labels: readonly string[]) {
    this.labels = new Map(labels.map(label => [label, new Map()]));
  }

  get(namespace: string | undefined, name: string) {
    return this.namespaces.get(namespace ?? '')?.get(name);
  }

  all(): KubernetesObject[] {
    return [...this.namespaces.values()].flatMap(names => [...names.values()]);
  }

  /** Throws Error for a label that the kind's projection has no index on. */
  select({ namespace, name, label }: ObjectQuery): KubernetesObject[] {
    const isWanted = (object: KubernetesObject) =>
      (namespace === undefined ||
        object.metadata.namespace === (namespace || undefined)) &&
      (name === undefined || object.metadata.name === name);
    if (label) return [...this.labelled(...label)].filter(isWanted);
    const within =
      namespace === undefined
        ? [...this.namespaces.values()]
        : [this.namespaces.get(namespace) ?? new Map<string, never>()];
    if (name === undefined) return within.flatMap(names => [...names.values()]);
    return within.flatMap(names => names.get(name) ?? []);
  }

  add(object: KubernetesObject): void {
    const { namespace = '', name } = object.metadata;
    const names: ByName = this.namespaces.get(namespace) ?? new Map();
    this.namespaces.set(namespace, names.set(name, object));
    this.size += 1;
    this.eachLabel(object, (values, value) => {
      values.set(value, (values.get(value) ?? new Set()).add(object));
    });
  }

  remove(object: KubernetesObject): void {
    const { namespace = '', name } = object.metadata;
    const names = this.namespaces.get(namespace);
    if (!names?.delete(name)) return;
    if (names.size === 0) this.namespaces.delete(namespace);
    this.size -= 1;
    this.eachLabel(object, (values, value) => {
      const same = values.get(value);
      same?.delete(object);
      if (same?.size === 0) values.delete(value);
    });
  }

  private labelled(label: string, value: string): Iterable<KubernetesObject> {
    const values = this.labels.get(label);
    if (values) return values.get(value) ?? [];
    throw new Error(
      `objects are asked for by the label ${label}; add it to the indexes of the kind's projection`,
    );
  }

  private eachLabel(
    object: KubernetesObject,
    visit: (values: Map<string, Set<KubernetesObject>>, value: string) => void,
  ): void {
    for (const [label, values] of this.labels) {
      const value = object.metadata.labels?.[label];
      if (value !== undefined) visit(values, value);
    }
  }
}
