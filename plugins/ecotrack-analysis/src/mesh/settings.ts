/** What the operator decided about the mesh, which no object that the rules read tells. */
export interface MeshSettings {
  /** Namespace whose policies hold for the whole mesh. */
  readonly rootNamespace: string;
  readonly trustDomain?: string;
}
