import { KubernetesObject, ObjectInput } from '../../kubernetes';
import { groupOf } from '../../kubernetes/store/objects';

export const TRACKING_ID = 'argocd.argoproj.io/tracking-id';

type Tracked = Pick<KubernetesObject, 'apiVersion' | 'kind'> & {
  metadata: {
    name: string;
    namespace?: string;
    annotations?: Record<string, string>;
  };
};

/** `<application>:<group>/<kind>:<namespace>/<name>`, as Argo CD marks what it applies. */
export function trackingId(
  application: string,
  object: ObjectInput,
  defaultNamespace: string,
): string {
  const { name, namespace = defaultNamespace } = object.metadata;
  return `${application}:${groupOf(object.apiVersion)}/${
    object.kind
  }:${namespace}/${name}`;
}

/**
 * The Application that owns an object. Objects that merely carry a copy of another's annotation,
 * as some controllers make them, are owned by none.
 */
export function ownerOf(object: Tracked): string | undefined {
  const id = object.metadata.annotations?.[TRACKING_ID];
  const [application, type, place] = id?.split(':') ?? [];
  const { name, namespace } = object.metadata;
  const isOwn =
    type === `${groupOf(object.apiVersion)}/${object.kind}` &&
    (namespace === undefined
      ? place?.endsWith(`/${name}`)
      : place === `${namespace}/${name}`);
  return isOwn ? application : undefined;
}
