/** A reference to a chart value, such as `image.tag`: printed as Helm expression or as the value itself. */
export class ValueReference {
  constructor(readonly path: string) {}
}

/** Use inside a manifest where Helm is to read a value. */
export const value = (path: string) => new ValueReference(path);

/** A chart value that its field has only while another one is false; while that is true, the field is left out. */
export class ValueUnless {
  constructor(readonly condition: string, readonly path: string) {}
}

/** Use as the value of a field that somebody else sets while the condition holds. */
export const valueUnless = (condition: string, path: string) =>
  new ValueUnless(condition, path);

/** A chart value inside a text with what leads to it, such as `@digest`; nothing while it is empty. */
export class LedValue extends ValueReference {
  constructor(readonly lead: string, path: string) {
    super(path);
  }
}

/** Use inside an interpolated text where a value may be empty. */
export const ledValue = (lead: string, path: string) =>
  new LedValue(lead, path);

/** Text with chart values in it, such as `registry/name:tag`. */
export class Interpolation {
  constructor(
    readonly strings: readonly string[],
    readonly references: readonly ValueReference[],
  ) {}
}

/** Template tag for text with chart values in it. */
export const interpolate = (
  strings: TemplateStringsArray,
  ...references: ValueReference[]
) => new Interpolation([...strings], references);

/** SHA-256 of a chart value (a text or a map of texts): pods are replaced when it changes. */
export class ValueDigest {
  constructor(readonly path: string) {}
}

export type ValueTree = {
  readonly [key: string]:
    | ValueTree
    | string
    | number
    | boolean
    | readonly (ValueTree | string | number | boolean)[];
};

export type ManifestNode =
  | string
  | number
  | boolean
  | ValueReference
  | ValueUnless
  | Interpolation
  | ValueDigest
  | readonly ManifestNode[]
  | { readonly [key: string]: ManifestNode | undefined };

/** One Kubernetes object that may hold value references, and where it stands. */
export interface ManifestTemplate {
  /** File below the chart's templates folder and below deploy/rendered/<environment>, such as `kafka-topics.yaml`. */
  readonly file: string;
  /** Chart value that must be true for the object to be printed. */
  readonly when?: string;
  /** What the object is to the service that carries it, where its kind does not tell. */
  readonly about?: string;
  readonly object: { readonly [key: string]: ManifestNode | undefined };
}
