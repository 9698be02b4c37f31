import type { SearchDocument } from '@backstage/plugin-search-common';
import type { HealthSearchFields } from '@ecotrack/backstage-plugin-platform-health-common';
import { MINUTE, ago } from './moments';

/** What a search finds of order-service. */
export const healthDocument: SearchDocument & HealthSearchFields = {
  title: 'Health of order-service',
  text: 'degraded. postgres in prod is degraded',
  location:
    '/catalog/default/component/order-service/health?technology=postgres&environment=prod',
  entityRef: 'component:default/order-service',
  state: 'degraded',
  technology: 'postgres',
  environment: 'prod',
  sentence: 'Replica postgres-cluster-3 is 48 MiB behind the primary.',
  asOf: ago(MINUTE),
};
