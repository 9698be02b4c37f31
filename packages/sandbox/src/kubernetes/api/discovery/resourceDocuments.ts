import { apiVersionOf, ResourceKind } from '../../kinds/ResourceKind';
import { ResourceRegistry } from '../../kinds/ResourceRegistry';

const ALL_VERBS = [
  'create',
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'update',
  'watch',
];

const review = (kind: string) => ({
  name: `${kind.toLowerCase()}s`,
  singularName: kind.toLowerCase(),
  namespaced: false,
  kind,
  verbs: ['create'],
});

function entries(kind: ResourceKind) {
  const { plural, singular, namespaced, shortNames, categories } = kind;
  return [
    {
      name: plural,
      singularName: singular,
      namespaced,
      kind: kind.kind,
      verbs: kind.derive ? ['get', 'list'] : ALL_VERBS,
      ...(shortNames.length > 0 && { shortNames }),
      ...(categories.length > 0 && { categories }),
    },
    ...kind.subresources.map(subresource => ({
      name: `${plural}/${subresource}`,
      singularName: '',
      namespaced,
      kind: kind.kind,
      verbs: subresource === 'log' ? ['get'] : ['get', 'patch', 'update'],
    })),
  ];
}

/** `/api/v1` and `/apis/<group>/<version>`; undefined when not served. */
export function apiResourceList(
  registry: ResourceRegistry,
  group: string,
  version: string,
) {
  const resources =
    group === 'authorization.k8s.io' && version === 'v1'
      ? ['SelfSubjectAccessReview', 'SelfSubjectRulesReview'].map(review)
      : registry
          .kinds()
          .filter(
            kind => kind.group === group && kind.versions.includes(version),
          )
          .flatMap(entries);
  if (resources.length === 0) return undefined;
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: apiVersionOf(group, version),
    resources,
  };
}
