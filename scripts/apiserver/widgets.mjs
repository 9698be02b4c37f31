const GROUP = 'check.ecotrack.io';

/** Two kinds that both servers get the definitions of: widgets have a status of their own, gadgets have not. */
export const DEFINITIONS = [
  definition(GROUP, 'Widget', 'widgets', { status: {} }),
  definition(GROUP, 'Gadget', 'gadgets'),
];

/** A definition without a schema. */
export function definition(group, kind, plural, subresources) {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      names: {
        kind,
        plural,
        singular: kind.toLowerCase(),
        listKind: `${kind}List`,
      },
      scope: 'Namespaced',
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          schema: {
            openAPIV3Schema: {
              type: 'object',
              'x-kubernetes-preserve-unknown-fields': true,
            },
          },
          ...(subresources && { subresources }),
        },
      ],
    },
  };
}

const object =
  kind =>
  (name, spec = {}, metadata = {}) => ({
    apiVersion: `${GROUP}/v1`,
    kind,
    metadata: { name, ...metadata },
    spec,
  });

export const widget = object('Widget');
export const gadget = object('Gadget');

/** Where the objects of a namespace are. */
export const collectionOf = (namespace, plural = 'widgets') =>
  `/apis/${GROUP}/v1/namespaces/${namespace}/${plural}`;
