import type { Concern } from '../core/Concern';
import { serviceMonitor } from './monitor/serviceMonitor';

/** How the service is watched: what Prometheus reads of it. */
export const observability: Concern = {
  name: 'observability',
  contributions: ({ service, platform }) => ({
    manifests: [serviceMonitor(service, platform)],
  }),
  files: () => [],
};
