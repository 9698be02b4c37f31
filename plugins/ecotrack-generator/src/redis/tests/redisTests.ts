import type { Service } from '@ecotrack/model';
import type { GeneratedFile } from '../../core/GeneratedFile';

/** Tests of the caches in the generated service. */
export function redisTests(service: Service): GeneratedFile[] {
  return service.spec.redis ? [] : [];
}
