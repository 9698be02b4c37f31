import { parseAllDocuments } from 'yaml';
import type { GeneratedFile } from '../GeneratedFile';

/** A Kubernetes object as far as tests look into every one. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: { readonly [key: string]: string };
    readonly annotations?: { readonly [key: string]: string };
  };
  readonly [key: string]: unknown;
}

/** Objects of a YAML stream; empty documents are none. */
export const readObjects = (stream: string): KubernetesObject[] =>
  parseAllDocuments(stream).flatMap(document => {
    if (document.errors.length) throw document.errors[0];
    const object: unknown = document.toJS();
    return object === null ? [] : [object as KubernetesObject];
  });

const identity = ({ kind, metadata }: KubernetesObject) =>
  `${kind}/${metadata.namespace ?? ''}/${metadata.name}`;

/** The same order whatever printed them. */
export const sortObjects = (objects: readonly KubernetesObject[]) =>
  [...objects].sort((one, other) => (identity(one) < identity(other) ? -1 : 1));

/** Objects below deploy/rendered/<environment>. */
export const renderedObjects = (
  files: readonly GeneratedFile[],
  environment: string,
): KubernetesObject[] =>
  files
    .filter(({ path }) => path.startsWith(`deploy/rendered/${environment}/`))
    .flatMap(({ content }) => readObjects(content));
