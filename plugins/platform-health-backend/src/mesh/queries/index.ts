import type { QueryTemplate } from '@ecotrack/backstage-plugin-platform-health-node';
import * as controlPlane from './controlPlane';
import * as traffic from './traffic';

export const meshQueries: readonly QueryTemplate[] = [
  ...Object.values(traffic),
  ...Object.values(controlPlane),
];
