import type { Service } from '@ecotrack/model';
import { apiTables } from './apiTables';

/** Whether the service answers HTTP requests of others: for a table it offers, or for browser sessions. */
export const hasHttpApi = (service: Service): boolean =>
  apiTables(service).length > 0 || Boolean(service.spec.redis?.sessions);
