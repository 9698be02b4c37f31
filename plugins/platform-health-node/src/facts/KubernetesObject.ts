/** Metadata that every projection keeps. */
export interface ObjectMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly uid: string;
  readonly resourceVersion?: string;
  readonly generation?: number;
  readonly creationTimestamp?: string;
  readonly deletionTimestamp?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** An object of a cluster, with only the fields that its kind's projection keeps, where upstream has them. */
export interface KubernetesObject {
  readonly metadata: ObjectMetadata;
  readonly [root: string]: unknown;
}
