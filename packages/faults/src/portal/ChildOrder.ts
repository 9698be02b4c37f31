/** What a portal in a process of its own has to do. */
export interface ChildOrder {
  readonly clusters: readonly { readonly name: string; readonly url: string }[];
  /** By cluster. */
  readonly tokens: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly deadline: number;
}
