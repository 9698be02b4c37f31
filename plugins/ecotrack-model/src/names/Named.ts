/** Anything that carries the name of a service, such as the service itself. */
export interface Named {
  readonly metadata: { readonly name: string };
}
