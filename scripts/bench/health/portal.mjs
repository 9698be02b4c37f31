// A portal in a process of its own: the catalog with the fleet, tokens of a guest, and one of the two ways to see the
// health of a service. argv: `stock` (the Kubernetes plugin) or `own` (the health backend); then its configuration.
import { createBackend } from '@backstage/backend-defaults';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { entities } from './fleet.mjs';

const [, , side] = process.argv;

const fleet = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'fleet',
  register(reg) {
    reg.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addEntityProvider({
          getProviderName: () => 'fleet',
          connect: connection =>
            connection.applyMutation({
              type: 'full',
              entities: entities().map(entity => ({ entity })),
            }),
        });
      },
    });
  },
});

const backend = createBackend();
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(fleet);
backend.add(import('@backstage/plugin-kubernetes-backend'));
if (side === 'own') {
  backend.add(
    import('@ecotrack/backstage-plugin-kubernetes-backend-module-ecotrack'),
  );
  backend.add(import('@ecotrack/backstage-plugin-platform-health-backend'));
  backend.add(import('@backstage/plugin-events-backend'));
  backend.add(import('@backstage/plugin-signals-backend'));
  backend.add(import('@backstage/plugin-notifications-backend'));
}
process.on('disconnect', () => process.exit(0));
await backend.start();
