import type { Service } from '@ecotrack/model';
import { testClass } from '../../application/java/javaPath';
import type { GeneratedFile } from '../../core/GeneratedFile';
import { cachePackage, cachePlans } from '../java/cachePlan';
import { cacheITJava } from './cacheIT.java';
import { cacheOutageTestJava } from './cacheOutageTest.java';

/** Tests of the caches in the generated service. */
export function redisTests(service: Service): GeneratedFile[] {
  const plans = cachePlans(service);
  if (plans.length === 0) return [];
  const root = cachePackage(service);
  return [
    testClass(
      root,
      'CacheOutageTest',
      cacheOutageTestJava(service, plans[0]),
      'A Redis that hangs is not felt.',
    ),
    testClass(
      root,
      'CacheIT',
      cacheITJava(service, plans),
      'What is kept, for how long, and what removes it.',
    ),
  ];
}
