import type { Service } from '@ecotrack/model';
import type { GeneratedFile } from '../../core/GeneratedFile';
import { tablePlans } from '../../postgres/plan/tablePlan';
import { requestsJs } from './requestsJs';
import { serviceJs } from './serviceJs';

/** Load test of the tables that the API offers: the portal keeps how it runs, the team what it sends. */
export function loadTest(service: Service): GeneratedFile[] {
  const offered = tablePlans(service).filter(
    ({ table }) => table.api !== 'none',
  );
  if (offered.length === 0) return [];
  return [
    {
      path: 'load/service.js',
      content: serviceJs(service),
      class: 'managed',
      purpose: 'Load test with k6: profiles, and thresholds from the SLO.',
    },
    {
      path: 'load/requests.js',
      content: requestsJs(service, offered),
      class: 'seeded',
      purpose: 'What the load test sends.',
    },
  ];
}
