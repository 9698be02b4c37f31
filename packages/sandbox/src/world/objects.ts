import { ObjectInput } from '../kubernetes';

type Labels = Record<string, string>;

/** An object of a cluster, ready to be created. */
export function object(
  apiVersion: string,
  kind: string,
  metadata: { name: string; namespace?: string; labels?: Labels },
  rest: Record<string, unknown> = {},
): ObjectInput {
  return { apiVersion, kind, metadata, ...rest };
}

/** A namespace as the API server labels it, with more labels of one's own. */
export const namespace = (name: string, labels: Labels = {}): ObjectInput =>
  object(
    'v1',
    'Namespace',
    { name, labels: { 'kubernetes.io/metadata.name': name, ...labels } },
    { spec: { finalizers: ['kubernetes'] }, status: { phase: 'Active' } },
  );
