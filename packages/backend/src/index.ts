import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('./logging/rootLogger'));

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-proxy-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-auth-backend-module-github-provider'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./permissions/module'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@ecotrack/backstage-plugin-catalog-backend-module-ecotrack'),
);

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-gitea'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-github'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-gitlab'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);
backend.add(
  import('@ecotrack/backstage-plugin-scaffolder-backend-module-ecotrack'),
);

backend.add(import('@backstage/plugin-techdocs-backend'));
backend.add(
  import('@ecotrack/backstage-plugin-techdocs-backend-module-ecotrack'),
);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-search-backend-module-techdocs'));
backend.add(
  import('@ecotrack/backstage-plugin-search-backend-module-ecotrack'),
);

backend.add(import('@backstage/plugin-kubernetes-backend'));
backend.add(
  import('@ecotrack/backstage-plugin-kubernetes-backend-module-ecotrack'),
);
backend.add(import('@ecotrack/backstage-plugin-platform-health-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.start();
