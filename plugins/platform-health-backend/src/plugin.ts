import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';

/** Watches, judges, remembers and serves the health of what services depend on. */
export const platformHealthPlugin = createBackendPlugin({
  pluginId: 'platform-health',
  register(reg) {
    reg.registerInit({
      deps: { logger: coreServices.logger },
      async init({ logger }) {
        logger.info('platform health');
      },
    });
  },
});
