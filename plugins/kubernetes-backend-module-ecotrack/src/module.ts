import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { readDurationFromConfig } from '@backstage/config';
import { kubernetesRouterExtensionPoint } from '@backstage/plugin-kubernetes-node';
import { durationToMilliseconds } from '@backstage/types';
import PromiseRouter from 'express-promise-router';
import { createDoor } from './door/createDoor';
import { takeSlot } from './takeSlot';

const DEADLINE = 'kubernetes.ecotrack.deadline';

/**
 * Puts the door before the router of the Kubernetes plugin. The start fails where another module has taken its place.
 *
 * @public
 */
export const kubernetesModuleEcotrack = createBackendModule({
  pluginId: 'kubernetes',
  moduleId: 'ecotrack',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        lifecycle: coreServices.lifecycle,
        routers: kubernetesRouterExtensionPoint,
      },
      async init({ config, routers, ...services }) {
        const deadlineMs = durationToMilliseconds(
          config.has(DEADLINE)
            ? readDurationFromConfig(config, { key: DEADLINE })
            : { seconds: 10 },
        );
        takeSlot(routers, ({ getDefault, ...plugin }) => {
          const router = PromiseRouter();
          router.use(createDoor({ ...plugin, ...services, deadlineMs }));
          router.use(getDefault());
          return router;
        });
      },
    });
  },
});
