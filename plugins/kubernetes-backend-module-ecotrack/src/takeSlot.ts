import type {
  KubernetesRouterExtensionPoint,
  KubernetesRouterFactory,
} from '@backstage/plugin-kubernetes-node';
import { ConflictError } from '@backstage/errors';

/** Registers the only router that the Kubernetes plugin takes. Throws ConflictError when another module was first. */
export function takeSlot(
  routers: KubernetesRouterExtensionPoint,
  factory: KubernetesRouterFactory,
): void {
  try {
    routers.addRouter(factory);
  } catch (error) {
    throw new ConflictError(
      'Another module has registered a router at kubernetesRouterExtensionPoint, and the Kubernetes plugin takes only one. ' +
        'Remove that module from the backend; or remove @ecotrack/backstage-plugin-kubernetes-backend-module-ecotrack ' +
        'and use its createDoor(...) as the first router of the other module, before getDefault()',
      error,
    );
  }
}
