/** What the operator decided about the mesh, and when and where it is asked: no object that the rules read tells it. */
export interface MeshSettings {
  /** Namespace whose policies hold for the whole mesh. */
  readonly rootNamespace: string;
  /** Whose identities the mesh gives out; absent when it is not known, and then nobody is held for foreign. */
  readonly trustDomain?: string;
  /** Trust domains that the mesh takes for its own besides. */
  readonly trustDomainAliases?: readonly string[];
  /** Namespaces of services that users depend on. */
  readonly productionNamespaces?: readonly string[];
  /** Time of asking, in milliseconds since 1970; absent where there is no clock, and then nothing has expired. */
  readonly now?: number;
}
