import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { timestamp } from '../../kubernetes/store/timestamp';
import { Condition } from '../runtime/conditions';
import { Controller, Wake } from '../runtime/Controller';

const API = 'gateway.networking.k8s.io/v1';

/** All routes, wherever they are: a Gateway is shared. */
const everyRoute: Wake = (_, store) =>
  store.list(API, 'HTTPRoute').map(({ kind, apiVersion, metadata }) => ({
    apiVersion,
    kind,
    name: metadata.name,
    namespace: metadata.namespace,
  }));

const listAt = (value: unknown, path: string[]): unknown[] => {
  const found = valueAt(value, path);
  return Array.isArray(found) ? found : [];
};

function missingBackend(route: KubernetesObject, store: ObjectStore) {
  const { namespace = '' } = route.metadata;
  return listAt(route.spec, ['rules'])
    .flatMap(rule => listAt(rule, ['backendRefs']))
    .filter(isRecord)
    .map(({ name }) => String(name))
    .find(name => !store.get('v1', 'Service', name, namespace));
}

const condition = (
  type: string,
  reason: string,
  message: string,
  isTrue: boolean,
): Condition & { reason: string; message: string } => ({
  type,
  status: isTrue ? 'True' : 'False',
  reason,
  message,
});

/** istiod's word on an HTTPRoute: whether each Gateway takes it, and whether the Services are there. */
export const httpRoutes: Controller = {
  apiVersion: API,
  kind: 'HTTPRoute',
  wakes: {
    'gateway.networking.k8s.io/Gateway': everyRoute,
    '/Service': everyRoute,
  },
  reconcile(route, { store, now }) {
    const { generation: observedGeneration } = route.metadata;
    const missing = missingBackend(route, store);
    const before = listAt(route.status, ['parents', '0', 'conditions']);
    const parents = listAt(route.spec, ['parentRefs'])
      .filter(isRecord)
      .map(parentRef => {
        const gateway = store.get(
          API,
          'Gateway',
          String(parentRef.name),
          String(parentRef.namespace ?? route.metadata.namespace),
        );
        const conditions = [
          gateway
            ? condition('Accepted', 'Accepted', 'Route was valid', true)
            : condition(
                'Accepted',
                'NoMatchingParent',
                'parent does not exist',
                false,
              ),
          missing === undefined
            ? condition(
                'ResolvedRefs',
                'ResolvedRefs',
                'All references resolved',
                true,
              )
            : condition(
                'ResolvedRefs',
                'BackendNotFound',
                `backend(${missing}) not found`,
                false,
              ),
        ].map(one => {
          const old = before
            .filter(isRecord)
            .find(
              ({ type, status }) => type === one.type && status === one.status,
            );
          return {
            ...one,
            observedGeneration,
            lastTransitionTime: old?.lastTransitionTime ?? timestamp(now()),
          };
        });
        return {
          parentRef,
          controllerName: 'istio.io/gateway-controller',
          conditions,
        };
      });
    store.patchStatus(route, { parents });
  },
};
