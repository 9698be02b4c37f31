import { KubernetesObject } from '../store/types';

/** One resource as an API server serves it. */
export type ResourceKind = {
  /** '' for the core group. */
  group: string;
  /** Served versions, the preferred one (which is also stored) first. */
  versions: string[];
  plural: string;
  singular: string;
  kind: string;
  namespaced: boolean;
  shortNames: string[];
  categories: string[];
  subresources: Array<'status' | 'log'>;
  /** Field selectors beyond metadata.name and metadata.namespace. */
  fieldLabels: string[];
  /** True when a CustomResourceDefinition defines it. */
  custom: boolean;
  /** For resources that are computed and not stored: read-only. */
  derive?: (objects: ObjectReader) => KubernetesObject[];
  /** Translates between versions whose shapes differ. */
  convert?: (object: KubernetesObject, version: string) => KubernetesObject;
};

/** What a computed resource may read. */
export type ObjectReader = {
  list(
    apiVersion: string,
    kind: string,
    namespace?: string,
  ): KubernetesObject[];
};

type Given = Pick<ResourceKind, 'kind' | 'plural'> & Partial<ResourceKind>;

/** Completes the rows of one group: version v1, namespaced, status subresource. */
export function resourceKinds(
  group: string,
  rows: Given[],
  common: Partial<ResourceKind> = {},
): ResourceKind[] {
  return rows.map(row => ({
    group,
    versions: ['v1'],
    singular: row.kind.toLowerCase(),
    namespaced: true,
    shortNames: [],
    categories: [],
    subresources: ['status'],
    fieldLabels: [],
    custom: false,
    ...common,
    ...row,
  }));
}

/** 'v1' or 'apps/v1'. */
export function apiVersionOf(group: string, version: string): string {
  return group ? `${group}/${version}` : version;
}

/** The version under which a kind is stored. */
export function storedApiVersion(kind: ResourceKind): string {
  return apiVersionOf(kind.group, kind.versions[0]);
}

/** 'deployments.apps', as error messages and CRD names have it. */
export function qualifiedName(kind: { group: string; plural: string }): string {
  return kind.group ? `${kind.plural}.${kind.group}` : kind.plural;
}
