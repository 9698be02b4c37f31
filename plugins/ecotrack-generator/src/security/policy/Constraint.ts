/** Kinds of one API group that a constraint looks at. */
export interface Kinds {
  readonly apiGroups: readonly string[];
  readonly kinds: readonly string[];
}

/** One rule of the platform: a template of Gatekeeper and the constraint that puts it to use. */
export interface Constraint {
  /** Kind of the constraint; its template has the same name in lower case. */
  readonly kind: string;
  /** What is refused otherwise, in a sentence. */
  readonly about: string;
  readonly kinds: readonly Kinds[];
  /** Lists of texts that the Rego reads as `input.parameters`. */
  readonly parameters?: { readonly [name: string]: readonly string[] };
  /** Other kinds that the Rego reads as `data.inventory`; of those a cluster has no more than a late copy. */
  readonly reads?: readonly {
    readonly groups: readonly string[];
    readonly versions: readonly string[];
    readonly kinds: readonly string[];
  }[];
  /** Rules in Rego v1 without the package: `violation contains {"msg": msg} if { ... }`. */
  readonly rego: string;
  /** Whether the Rego uses `pod` and `containers` of the workload. */
  readonly ofPods?: boolean;
}
