import type { Kind, ObjectBag, ObjectOf } from '../objects/Objects';
import { readObjects } from '../objects/readObjects';

type Input = NonNullable<ObjectBag[Kind]>[number];

/** An object of the namespace `shop` with a spec; a name `other/x` puts it elsewhere. */
export function made(name: string, spec?: object, metadata?: object): Input {
  const [namespace, own] = name.includes('/')
    ? name.split('/')
    : ['shop', name];
  return {
    metadata: { name: own, namespace, ...metadata },
    ...(spec && { spec }),
  };
}

/** Objects of one kind, as the rules get them. Throws for what cannot be read. */
export function objectsOf<K extends Kind>(
  kind: K,
  inputs: readonly Input[],
): readonly ObjectOf<K>[] {
  const { objects, unreadable } = readObjects([kind], { [kind]: inputs });
  if (unreadable.length > 0) throw new Error(JSON.stringify(unreadable));
  return objects[kind];
}

/** A pod of the workload `cart`, with a sidecar unless told otherwise. */
export const pod = (
  name: string,
  options: {
    readonly proxy?: boolean;
    readonly labels?: Record<string, string>;
    readonly annotations?: Record<string, string>;
    readonly spec?: object;
  } = {},
): Input =>
  made(
    name,
    {
      containers: [{ name: 'app' }],
      initContainers:
        options.proxy === false
          ? []
          : [
              {
                name: 'istio-proxy',
                image: 'docker.io/istio/proxyv2:1.31.1',
                restartPolicy: 'Always',
              },
            ],
      ...options.spec,
    },
    {
      labels: options.labels ?? { app: 'cart' },
      annotations: options.annotations,
    },
  );

export const SETTINGS = {
  rootNamespace: 'istio-system',
  trustDomain: 'shop.example',
  trustDomainAliases: ['old.example'],
  productionNamespaces: ['live'],
  now: Date.parse('2026-11-21T12:00:00Z'),
};
