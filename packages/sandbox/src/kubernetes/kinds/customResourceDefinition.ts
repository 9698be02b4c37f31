import { isRecord, valueAt } from '../store/objects';
import { KubernetesObject, ObjectInput } from '../store/types';
import { qualifiedName, ResourceKind } from './ResourceKind';

const established = (type: string, reason: string) => ({
  type,
  status: 'True',
  reason,
  message: '',
});

/** The definition that an operator's installation leaves in the cluster. */
export function customResourceDefinition(kind: ResourceKind): ObjectInput {
  const names = {
    plural: kind.plural,
    singular: kind.singular,
    kind: kind.kind,
    listKind: `${kind.kind}List`,
    ...(kind.shortNames.length > 0 && { shortNames: kind.shortNames }),
    ...(kind.categories.length > 0 && { categories: kind.categories }),
  };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: qualifiedName(kind) },
    spec: {
      group: kind.group,
      names,
      scope: kind.namespaced ? 'Namespaced' : 'Cluster',
      conversion: { strategy: 'None' },
      versions: kind.versions.map((name, index) => ({
        name,
        served: true,
        storage: index === 0,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            'x-kubernetes-preserve-unknown-fields': true,
          },
        },
        ...(kind.subresources.includes('status') && {
          subresources: { status: {} },
        }),
      })),
    },
    status: {
      acceptedNames: names,
      storedVersions: [kind.versions[0]],
      conditions: [
        established('NamesAccepted', 'NoConflicts'),
        established('Established', 'InitialNamesAccepted'),
      ],
    },
  };
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const texts = (value: unknown) =>
  Array.isArray(value) ? value.map(text).filter(Boolean) : [];
const records = (value: unknown) =>
  Array.isArray(value) ? value.filter(isRecord) : [];

/** What a definition makes the server serve; undefined when it is not usable. */
export function kindOfDefinition(
  definition: KubernetesObject,
): ResourceKind | undefined {
  const at = (...path: string[]) => valueAt(definition, ['spec', ...path]);
  const versions = records(at('versions'))
    .filter(version => version.served === true && text(version.name))
    .sort((left, right) => Number(right.storage) - Number(left.storage));
  const kind = text(at('names', 'kind'));
  const plural = text(at('names', 'plural'));
  const group = text(at('group'));
  if (!kind || !plural || !group || versions.length === 0) return undefined;
  return {
    group,
    versions: versions.map(version => text(version.name)),
    kind,
    plural,
    singular: text(at('names', 'singular')) || kind.toLowerCase(),
    namespaced: at('scope') === 'Namespaced',
    shortNames: texts(at('names', 'shortNames')),
    categories: texts(at('names', 'categories')),
    subresources: valueAt(versions[0], ['subresources', 'status'])
      ? ['status']
      : [],
    fieldLabels: [],
    custom: true,
  };
}
